# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the Effectencalculator once more, day by day and in fractions, without the draws: what is independent of
the program cannot share its mistakes."""
import calendar
import datetime
import fractions

Fraction = fractions.Fraction
ESTIMATES = ("low", "likely", "high")
PART_OF_MONTH = {"day": lambda day: Fraction(1), "week": lambda day: Fraction(1, 7),
                 "month": lambda day: Fraction(1, calendar.monthrange(day.year, day.month)[1]),
                 "year": lambda day: Fraction(1, 366 if calendar.isleap(day.year) else 365)}


def rounded(fraction):
    """Half away from zero."""
    size = (2 * abs(fraction.numerator) + fraction.denominator) // (2 * fraction.denominator)
    return -size if fraction < 0 else size


def date(text):
    return datetime.date.fromisoformat(text)


def occurrences(activity, start, end):
    """(by calendar year, whether it was clipped)"""
    first, last = date(activity["start"]), date(activity.get("end", activity["start"]))
    by_year = dict.fromkeys(range(start.year, end.year + 1), Fraction(0))
    day = max(first, start)
    if activity["per"] == "once":
        if start <= first <= end:
            by_year[first.year] += 1
    else:
        while day <= min(last, end):
            by_year[day.year] += PART_OF_MONTH[activity["per"]](day)
            day += datetime.timedelta(1)
    return by_year, first < start or last > end


def costs(analysis, activity, times):
    price, quantity = activity["price"], activity["quantity"]
    chance = activity.get("chance_percent", {"likely": "100"})
    cents = {"low": price.get("low_cents", price["cents"]), "likely": price["cents"],
             "high": price.get("high_cents", price["cents"])}
    ratio = Fraction(1)
    if price["year"] != analysis["price_year"]:
        index = analysis["price_index"]
        ratio = Fraction(index[str(analysis["price_year"])]) / Fraction(index[str(price["year"])])
    return {estimate: rounded(cents[estimate] * ratio * times * Fraction(quantity.get(estimate, quantity["likely"]))
                              * Fraction(chance.get(estimate, chance["likely"])) / 100) for estimate in ESTIMATES}


def split(likely, by_year):
    times = sum(by_year.values())
    if times == 0:
        return dict.fromkeys(by_year, 0)
    shares = {year: likely * part / times for year, part in by_year.items()}
    cents = {year: share.numerator // share.denominator for year, share in shares.items()}
    left = likely - sum(cents.values())
    for year in sorted(shares, key=lambda year: (cents[year] - shares[year], year))[:left]:
        cents[year] += 1
    return cents


def scenario_result(analysis, scenario):
    start, end = date(analysis["start"]), date(analysis["end"])
    total = dict.fromkeys(ESTIMATES, 0)
    payers, domains, years, activities = {}, {}, dict.fromkeys(range(start.year, end.year + 1), 0), []
    for activity in scenario["activities"]:
        by_year, clipped = occurrences(activity, start, end)
        cost = costs(analysis, activity, sum(by_year.values()))
        activities.append({"id": activity["id"], **cost, "clipped": clipped})
        for estimate in ESTIMATES:
            total[estimate] += cost[estimate]
        for tally, name in ((payers, activity["payer"]), (domains, activity["life_domain"])):
            tally[name] = tally.get(name, 0) + cost["likely"]
        for year, cents in split(cost["likely"], by_year).items():
            years[year] += cents
    rate = 1 + Fraction(analysis["discount_percent"]) / 100
    value = sum((cents / rate ** (year - start.year) for year, cents in years.items()), Fraction(0))
    return {"id": scenario["id"], "total": total, "present_value": rounded(value), "by_payer": dict(sorted(payers.items())),
            "by_life_domain": dict(sorted(domains.items())),
            "by_year": {str(year): cents for year, cents in years.items()}, "activities": activities}


def subtract(reference, intervention):
    return {name: reference.get(name, 0) - intervention.get(name, 0) for name in sorted({*reference, *intervention})}


def sensitivity(ours, theirs, likely, ours_first):
    swings = []
    for result, sign in ((ours, -1), (theirs, 1)) if ours_first else ((theirs, 1), (ours, -1)):
        swings += [{"scenario": result["id"], "activity": cost["id"],
                    "at_low": likely + sign * (cost["low"] - cost["likely"]),
                    "at_high": likely + sign * (cost["high"] - cost["likely"])}
                   for cost in result["activities"] if cost["low"] != cost["high"]]
    return sorted(swings, key=lambda swing: -abs(swing["at_high"] - swing["at_low"]))


def decimal(thousandths):
    return f"{'-' if thousandths < 0 else ''}{abs(thousandths) // 1000}.{abs(thousandths) % 1000:03d}"


def effects(intervention, reference):
    scores = {}
    for side, scenario in (("intervention", intervention), ("reference", reference)):
        for effect in scenario["effects"]:
            scores.setdefault((effect["life_domain"], effect["rater"]), {})[side] = effect["score"]
    return [{"life_domain": domain, "rater": rater, "intervention": both.get("intervention"),
             "reference": both.get("reference"),
             "difference": both["intervention"] - both["reference"] if len(both) == 2 else None}
            for (domain, rater), both in sorted(scores.items())]


def compare(analysis, results, ours, theirs):
    mine, other = results[ours], results[theirs]
    likely = other["total"]["likely"] - mine["total"]["likely"]
    difference = {"low": other["total"]["low"] - mine["total"]["high"], "likely": likely,
                  "high": other["total"]["high"] - mine["total"]["low"],
                  "present_value": other["present_value"] - mine["present_value"],
                  "by_payer": subtract(other["by_payer"], mine["by_payer"]),
                  "by_year": subtract(other["by_year"], mine["by_year"])}
    return {"reference": other["id"], "difference": difference,
            "sensitivity": sensitivity(mine, other, likely, ours < theirs),
            "break_even": [{"activity": cost["id"], "factor": decimal(rounded(1000 + Fraction(1000 * likely, cost["likely"])))}
                           for cost in mine["activities"] if cost["likely"] > 0],
            "effects": effects(analysis["scenarios"][ours], analysis["scenarios"][theirs])}


def calculate(analysis):
    results = [scenario_result(analysis, scenario) for scenario in analysis["scenarios"]]
    ours = next(i for i, scenario in enumerate(analysis["scenarios"]) if scenario["role"] == "intervention")
    return {"format": "keukentafel-effects-result", "version": 1, "scenarios": results,
            "comparisons": [compare(analysis, results, ours, theirs) for theirs in range(len(results)) if theirs != ours]}
