/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * first-frame COMMAND [ARGUMENT...]: starts a program on this X display, and prints the milliseconds until its window
 * first looked as it does in the end, then the resident kilobytes at that end, then ends the program.
 *
 * Every time something is drawn a picture of the window is kept. When nothing was drawn for a while, the first picture
 * that hardly differs from the last one (a blinking cursor, a fading scroll bar) tells when the window was complete.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* So long without drawing means that the window is complete; the cursor may blink meanwhile. */
#define QUIET_MS 1500
#define PATIENCE_MS 30000
/* Pixels in a thousand that may differ. */
#define TOLERANCE 5

typedef struct
{
  gint64 time;
  int width;
  int height;
  guint32 *pixels;
} Picture;

static Picture pictures[4000];
static guint n_pictures;

static gboolean
take_picture (Display *display, Window window, gint64 now)
{
  XWindowAttributes attributes;
  XImage *image;
  Picture *picture = &pictures[n_pictures];

  if (n_pictures == G_N_ELEMENTS (pictures) || !XGetWindowAttributes (display, window, &attributes) ||
      attributes.map_state != IsViewable)
    return FALSE;
  image = XGetImage (display, window, 0, 0, (guint)attributes.width, (guint)attributes.height, AllPlanes, ZPixmap);
  if (image == NULL || image->bits_per_pixel != 32)
    return FALSE;

  picture->time = now;
  picture->width = attributes.width;
  picture->height = attributes.height;
  picture->pixels = g_memdup2 (image->data, (gsize)image->bytes_per_line * (gsize)image->height);
  n_pictures++;
  XDestroyImage (image);
  return TRUE;
}

static gboolean
looks_like (const Picture *picture, const Picture *last)
{
  gsize n = (gsize)last->width * (gsize)last->height, different = 0;

  if (picture->width != last->width || picture->height != last->height)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    different += (picture->pixels[i] ^ last->pixels[i]) << 8 != 0;
  return different * 1000 <= n * TOLERANCE;
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static long
resident_kilobytes (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *contents = NULL;
  const char *line;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return 0;
  line = strstr (contents, "\nRss:");
  return line != NULL ? strtol (line + 5, NULL, 10) : 0;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  Window root, window = None;
  int damage_event, damage_error;
  gint64 start, last_drawn;
  pid_t pid;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    return 2;
  XSetErrorHandler (ignore_error);
  root = DefaultRootWindow (display);
  XSelectInput (display, root, SubstructureNotifyMask);
  XDamageCreate (display, root, XDamageReportRawRectangles);
  XSync (display, False);

  start = last_drawn = g_get_monotonic_time ();
  pid = fork ();
  if (pid == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }

  while (TRUE)
    {
      struct pollfd poll_fd = { .fd = ConnectionNumber (display), .events = POLLIN };
      gint64 now;
      gboolean drawn = FALSE;

      if (XPending (display) == 0)
        poll (&poll_fd, 1, 50);
      now = g_get_monotonic_time ();
      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          if (event.type == MapNotify && !event.xmap.override_redirect)
            {
              XWindowAttributes attributes;

              if (XGetWindowAttributes (display, event.xmap.window, &attributes) && attributes.width > 200)
                window = event.xmap.window;
            }
          drawn = drawn || event.type == damage_event + XDamageNotify;
        }
      if (drawn && window != None && take_picture (display, window, now))
        {
          if (n_pictures < 2 || !looks_like (&pictures[n_pictures - 2], &pictures[n_pictures - 1]))
            last_drawn = now;
        }
      if (n_pictures > 0 && now - last_drawn > QUIET_MS * 1000)
        break;
      if (now - start > PATIENCE_MS * 1000 || waitpid (pid, NULL, WNOHANG) == pid)
        {
          fprintf (stderr, "first-frame: %s drew no window\n", argv[1]);
          kill (pid, SIGKILL);
          return 1;
        }
    }

  for (guint i = 0; i < n_pictures; i++)
    {
      if (looks_like (&pictures[i], &pictures[n_pictures - 1]))
        {
          printf ("%.1f %ld\n", (double)(pictures[i].time - start) / 1000, resident_kilobytes (pid));
          break;
        }
    }
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  return 0;
}
