/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-name.h"

#include <stdlib.h>
#include <string.h>

/* The tables are sorted. */

static const char *const prefixes[] = {
  "a",     "aan",  "abou",  "abu",   "af",    "ait", "al",  "ben",   "bij",  "bin", "bint", "d",   "da",
  "das",   "de",   "del",   "della", "dello", "den", "der", "des",   "di",   "do",  "dos",  "du",  "e",
  "el",    "het",  "ibn",   "in",    "l",     "la",  "las", "le",    "les",  "los", "mac",  "mc",  "o",
  "onder", "op",   "oulad", "ouled", "over",  "s",   "san", "santa", "sint", "st",  "t",    "te",  "ten",
  "ter",   "uijt", "uit",   "uyt",   "van",   "vom", "von", "voor",  "y",    "zu",  "zum",  "zur",
};

static const char *const titles[] = {
  "ba",       "bc",     "broeder", "bsc",     "dhr",    "dokter", "dominee", "dr",      "drs",      "ds",
  "echtpaar", "fam",    "familie", "gezin",   "heer",   "hr",     "ing",     "ir",      "jr",       "juf",
  "juffrouw", "junior", "ma",      "meester", "mej",    "meneer", "mevr",    "mevrouw", "mijnheer", "mr",
  "msc",      "mvr",    "mw",      "oma",     "oom",    "opa",    "pastoor", "pater",   "phd",      "prof",
  "senior",   "sr",     "tante",   "wed",     "weduwe", "zr",     "zuster",
};

/* Words that are names too, and those that a misspelt name often turns into. */
static const char *const ordinary_words[] = {
  "aal",      "aan",      "aarde",       "abel",    "ad",        "adel",     "afspraak",  "al",        "alle",
  "alleen",   "altijd",   "amber",       "an",      "ander",     "andere",   "anders",    "angel",     "anker",
  "anna",     "appel",    "april",       "arend",   "arm",       "arts",     "augustus",  "baan",      "baars",
  "baas",     "bak",      "baker",       "bakker",  "balk",      "bank",     "bas",       "beek",      "beekman",
  "been",     "beer",     "beet",        "bellen",  "ben",       "berg",     "bergen",    "berk",      "beuk",
  "beukers",  "bezoek",   "bij",         "bil",     "bink",      "bit",      "blad",      "blank",     "blauw",
  "blij",     "blijf",    "bloem",       "bloemen", "blok",      "blom",     "bo",        "bob",       "boef",
  "boek",     "boer",     "boeren",      "bok",     "bol",       "boom",     "boon",      "boot",      "borg",
  "bos",      "bosch",    "bot",         "boter",   "bouman",    "bouw",     "bouwer",    "bouwman",   "braak",
  "braam",    "bram",     "brand",       "brandt",  "breed",     "breek",    "breuk",     "brink",     "broeder",
  "broek",    "broer",    "brood",       "brouwer", "brug",      "brugman",  "bruijn",    "bruin",     "bruine",
  "buik",     "buis",     "bult",        "burg",    "burger",    "buur",     "buurman",   "buurvrouw", "cel",
  "christen", "client",   "cliente",     "coach",   "code",      "collega",  "daal",      "daan",      "daarna",
  "daarom",   "dag",      "dal",         "dam",     "damen",     "dan",      "dans",      "dean",      "december",
  "deen",     "dek",      "dekker",      "den",     "deur",      "deze",     "dhr",       "dijk",      "dille",
  "dinsdag",  "dit",      "dochter",     "does",    "dol",       "dom",      "donderdag", "donker",    "door",
  "doorn",    "dorp",     "draad",       "draaier", "draak",     "droog",    "druk",      "duif",      "duin",
  "duits",    "duivel",   "duur",        "echt",    "eden",      "eend",     "eerder",    "eerst",     "ei",
  "eik",      "eiland",   "eind",        "elf",     "els",       "en",       "engel",     "engels",    "er",
  "erg",      "esch",     "even",        "faith",   "februari",  "fee",      "fijn",      "film",      "fleur",
  "floor",    "fluit",    "frank",       "franke",  "franken",   "frans",    "fris",      "gans",      "geel",
  "geen",     "geest",    "geld",        "gelder",  "gemeente",  "gerst",    "gesprek",   "gids",      "gisteren",
  "glas",     "goed",     "goud",        "graaf",   "grace",     "graf",     "gras",      "grauw",     "grens",
  "griek",    "griet",    "grijs",       "groen",   "groene",    "groep",    "groet",     "groot",     "grote",
  "gul",      "haak",     "haan",        "haar",    "haas",      "had",      "hak",       "hal",       "half",
  "ham",      "hamer",    "hand",        "hard",    "harde",     "hart",     "have",      "haven",     "haver",
  "heather",  "hebben",   "heeft",       "heel",    "heer",      "heide",    "heil",      "hek",       "held",
  "helm",     "hem",      "hemel",       "her",     "herder",    "hert",     "heuvel",    "hij",       "hoe",
  "hoed",     "hoef",     "hoek",        "hoewel",  "hof",       "hol",      "hond",      "honing",    "hoofd",
  "hoog",     "hoogte",   "hooi",        "hoop",    "hope",      "hout",     "houten",    "huis",      "huisarts",
  "huisman",  "hulp",     "hun",         "hut",     "ijs",       "ijzer",    "in",        "indy",      "iris",
  "jaap",     "jaar",     "jade",        "jager",   "jan",       "januari",  "jas",       "jasmijn",   "jet",
  "job",      "joker",    "jong",        "jonge",   "jongen",    "jouw",     "joy",       "juf",       "juli",
  "jullie",   "juni",     "kaas",        "kade",    "kaiser",    "kam",      "kamer",     "kamp",      "kan",
  "kanter",   "kap",      "karper",      "kars",    "kat",       "keer",     "kees",      "keij",      "keizer",
  "kelder",   "kerk",     "kers",        "kerst",   "kies",      "kikker",   "kind",      "kinderen",  "kip",
  "klaver",   "klee",     "klein",       "kleine",  "klok",      "klomp",    "knecht",    "knop",      "koch",
  "koe",      "koek",     "koel",        "koen",    "kok",       "konijn",   "koning",    "kool",      "koop",
  "kop",      "koper",    "koppel",      "koren",   "korf",      "kort",     "korte",     "kost",      "koster",
  "kot",      "kraai",    "kraan",       "krab",    "kramer",    "krans",    "kreeft",    "kroeg",     "krom",
  "kroon",    "kruid",    "kruijs",      "kruis",   "kuil",      "kuip",     "kuiper",    "kunnen",    "kunst",
  "kwaad",    "kwast",    "laan",        "laar",    "lak",       "lam",      "lamp",      "land",      "lang",
  "lange",    "lat",      "later",       "laurier", "leef",      "leek",     "leen",      "leer",      "leeuw",
  "leger",    "lek",      "lente",       "leven",   "licht",     "lichte",   "lief",      "lier",      "lieve",
  "lijn",     "lijst",    "lind",        "linde",   "lip",       "loon",     "loop",      "los",       "lot",
  "lotus",    "lucht",    "luister",     "maan",    "maandag",   "maar",     "maart",     "maas",      "maat",
  "madelief", "mager",    "magere",      "man",     "mannen",    "margriet", "mark",      "markt",     "mast",
  "may",      "meer",     "mees",        "meester", "mei",       "meijer",   "meneer",    "mens",      "merel",
  "met",      "meulen",   "mevrouw",     "mey",     "middel",    "mier",     "mijn",      "mike",      "min",
  "mirre",    "mis",      "moed",        "moeder",  "moeten",    "mogen",    "mok",       "mol",       "molen",
  "molenaar", "mond",     "mooi",        "morgen",  "mos",       "mosterd",  "muis",      "munt",      "muur",
  "mw",       "naald",    "naar",        "nacht",   "nagel",     "nat",      "neef",      "neel",      "nest",
  "net",      "nicht",    "niet",        "nieuw",   "nieuwe",    "nijs",     "nog",       "nol",       "noor",
  "noord",    "noot",     "november",    "oever",   "oktober",   "olie",     "om",        "oma",       "omdat",
  "ons",      "onze",     "ook",         "oom",     "oost",      "op",       "opa",       "orde",      "os",
  "otter",    "oud",      "oude",        "ouders",  "over",      "paal",     "paap",      "paard",     "palm",
  "pan",      "panter",   "pap",         "parel",   "partner",   "pas",      "paul",      "paus",      "peer",
  "pelgrim",  "pels",     "pen",         "piek",    "pijl",      "pijp",     "pils",      "pin",       "pit",
  "plaat",    "plank",    "plant",       "plas",    "plat",      "pleun",    "poel",      "poes",      "pol",
  "pols",     "pond",     "pool",        "poort",   "poot",      "pop",      "post",      "pot",       "priester",
  "prijs",    "prins",    "pronk",       "puck",    "put",       "raad",     "raaf",      "raam",      "rad",
  "ram",      "rang",     "rat",         "recht",   "regen",     "reus",     "ridder",    "riem",      "riet",
  "rijk",     "rijke",    "rik",         "ring",    "rob",       "rode",     "roel",      "roem",      "roet",
  "rok",      "rond",     "rood",        "room",    "roos",      "roosje",   "rosa",      "rot",       "roy",
  "rozen",    "ruiter",   "rust",        "ruud",    "ruys",      "saal",     "saffraan",  "salie",     "sam",
  "samen",    "schaal",   "schaap",      "schaar",  "schat",     "scheer",   "scherp",    "schip",     "schipper",
  "schoen",   "schol",    "scholte",     "school",  "schoon",    "schoonen", "schouten",  "schouw",    "schrijver",
  "schut",    "schutter", "september",   "ses",     "sinds",     "sky",      "slag",      "slager",    "slang",
  "slim",     "slot",     "sluis",       "smal",    "smeets",    "smid",     "smit",      "snel",      "snijder",
  "snoek",    "som",      "sou",         "spaan",   "spaar",     "span",     "speel",     "spel",      "spiegel",
  "spijker",  "spin",     "spook",       "spoor",   "spring",    "staal",    "stad",      "staf",      "stam",
  "star",     "steen",    "steenbergen", "stem",    "ster",      "sterk",    "sterke",    "sterre",    "stil",
  "stoel",    "stok",     "stolk",       "stoop",   "stoot",     "storm",    "straat",    "straks",    "streek",
  "strik",    "stroom",   "struik",      "stuur",   "summer",    "swart",    "tak",       "tam",       "tand",
  "tante",    "tas",      "tegen",       "terwijl", "teun",      "thee",     "tiel",      "tijd",      "tijdens",
  "tijm",     "tijn",     "tim",         "timmer",  "timmerman", "tol",      "toon",      "top",       "tor",
  "toren",    "trap",     "trein",       "trouw",   "tuin",      "tuinman",  "tulp",      "tussen",    "twijg",
  "ui",       "uil",      "uit",         "uw",      "vader",     "val",      "valk",      "vanaf",     "vandaag",
  "vat",      "veel",     "veen",        "veer",    "veld",      "velden",   "velt",      "ven",       "venster",
  "ver",      "verder",   "verf",        "vet",     "veth",      "violet",   "viool",     "vis",       "visser",
  "vlam",     "vlas",     "vlieg",       "vlier",   "vloed",     "vloet",    "voet",      "vogel",     "vol",
  "volgens",  "volk",     "vonk",        "voogd",   "vorst",     "vos",      "vrede",     "vreugde",   "vriend",
  "vries",    "vrijdag",  "vroeg",       "vroom",   "vrouw",     "vuur",     "waal",      "waar",      "waard",
  "wacht",    "wagen",    "wal",         "walvis",  "wand",      "wang",     "wanneer",   "want",      "wapen",
  "ware",     "was",      "wat",         "water",   "weer",      "wees",     "weg",       "weide",     "weinig",
  "wel",      "wende",    "west",        "wie",     "wiel",      "wij",      "wijkteam",  "wijn",      "wijs",
  "wil",      "wild",     "wilde",       "wille",   "willen",    "wind",     "winkel",    "winter",    "wit",
  "witte",    "woensdag", "wolf",        "wolk",    "worden",    "wordt",    "worm",      "wout",      "zaal",
  "zand",     "zang",     "zaterdag",    "zee",     "zeeman",    "zegel",    "zeil",      "zich",      "zij",
  "zijn",     "zilver",   "zoals",       "zodat",   "zoet",      "zomer",    "zon",       "zondag",    "zonder",
  "zoon",     "zorg",     "zuid",        "zullen",  "zus",       "zuster",   "zwaan",     "zwaar",     "zwart",
  "zwarte",
};

static int
compare (const void *key, const void *item)
{
  return strcmp (key, *(const char *const *)item);
}

gboolean
kt_name_is_prefix (const char *word)
{
  return bsearch (word, prefixes, G_N_ELEMENTS (prefixes), sizeof *prefixes, compare) != NULL;
}

gboolean
kt_name_is_title (const char *word)
{
  return bsearch (word, titles, G_N_ELEMENTS (titles), sizeof *titles, compare) != NULL;
}

gboolean
kt_name_is_ordinary (const char *word)
{
  return bsearch (word, ordinary_words, G_N_ELEMENTS (ordinary_words), sizeof *ordinary_words, compare) != NULL;
}
