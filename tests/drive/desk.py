# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person does: finds what is on screen over the accessibility bus, types and clicks."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds that something may take to appear


class Missing(Exception):
    """What should be on screen is not."""


def wait_for(condition, what, patience=PATIENCE):
    """The first true value of condition(); looks again as often as something may have changed."""
    end = time.monotonic() + patience
    while True:
        try:
            value = condition()
        except GLib.Error:  # an accessible that went away while it was read
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(0.03)


class Desk:
    """One home folder and the program running in it."""

    def __init__(self, prefix, program="keukentafel"):
        self.prefix, self.program = prefix, program
        self.wrapper = []  # a command that becomes the program
        self.home = tempfile.mkdtemp(prefix="keukentafel-drive-")
        self.process = None
        self.log = open(os.path.join(self.home, "program.log"), "w+", encoding="utf-8")

    def environment(self):
        environment = dict(os.environ)
        environment.update({
            "HOME": self.home,
            "XDG_CONFIG_HOME": os.path.join(self.home, ".config"),
            "XDG_DATA_HOME": os.path.join(self.home, ".local/share"),
            "XDG_STATE_HOME": os.path.join(self.home, ".local/state"),
            "XDG_CACHE_HOME": os.path.join(self.home, ".cache"),
            "XDG_DATA_DIRS": os.path.join(self.prefix, "share") + ":/usr/local/share:/usr/share",
            "GSETTINGS_BACKEND": "keyfile",
            "GTK_A11Y": "atspi",
            "TZ": "Europe/Amsterdam",
        })
        return environment

    def start(self, *arguments, **environment):
        self.process = subprocess.Popen(
            [*self.wrapper, os.path.join(self.prefix, "bin", self.program), *arguments],
            env={**self.environment(), **environment}, stdout=self.log, stderr=self.log)
        wait_for(self.application, "the program on the accessibility bus")
        wait_for(lambda: self.application().get_child_count() > 0, "a window")
        wait_for(self.window_id, "a window on the display")

    def application(self):
        if self.process.poll() is not None:
            self.log.flush()
            with open(self.log.name, encoding="utf-8") as file:
                raise Missing(f"the program ended with {self.process.returncode}: {file.read()[-2000:]}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def walk(self, node=None, showing=True):
        stack = [node or self.application()]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            try:
                count = node.get_child_count()
                states = node.get_state_set()
            except GLib.Error:
                continue
            if showing and node.get_role() not in (Atspi.Role.APPLICATION,) and \
                    not states.contains(Atspi.StateType.VISIBLE):
                continue
            yield node
            stack.extend(node.get_child_at_index(i) for i in reversed(range(count)))

    def seen(self, name=None, role=None, within=None, containing=None, focused=False):
        """The first thing on screen with this name (or one that contains some words) and role, or None."""
        for node in self.walk(within):
            try:
                if name is not None and (node.get_name() or "") != name:
                    continue
                if containing is not None and containing not in (node.get_name() or "") and \
                        containing not in self.text(node):
                    continue
                if role is not None and node.get_role_name() not in ((role,) if isinstance(role, str) else role):
                    continue
                if focused and not node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    continue
                return node
            except GLib.Error:
                continue
        return None

    def find(self, name=None, role=None, within=None, containing=None, patience=PATIENCE):
        return wait_for(lambda: self.seen(name, role, within, containing),
                        f"{role or 'something'} named {name or containing!r}", patience)

    def find_focus(self, **what):
        """Something that has the focus."""
        return wait_for(lambda: self.seen(focused=True, **what), f"the focus on {what}")

    def gone(self, **what):
        wait_for(lambda: self.seen(**what) is None, f"{what} to go away")

    @staticmethod
    def text(node):
        """The text of an entry, text area or label."""
        try:
            interface = node.get_text_iface()
            return Atspi.Text.get_text(interface, 0, -1) if interface else ""
        except GLib.Error:
            return ""

    def click(self, name=None, role=None, **where):
        node = name if isinstance(name, Atspi.Accessible) else self.find(name, role, **where)
        action = node.get_action_iface()
        if action is None or not Atspi.Action.do_action(action, 0):
            raise Missing(f"an action on {node.get_name()!r}")
        return node

    def focus(self, node):
        node.get_component_iface().grab_focus()

    def enter(self, node, text):
        """Replaces the text of an entry through the accessibility bus."""
        if not Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text):
            raise Missing(f"{node.get_name()!r} to take text")

    def window_id(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[0] if found else None

    def key(self, *keys):
        """Presses keys as xdotool names them."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)

    def resize(self, width, height):
        window = self.window_id()
        subprocess.run(["xdotool", "windowmove", window, "0", "0", "windowsize", "--sync", window,
                        str(width), str(height)], check=True, timeout=20)

    def settle(self):
        """Until two pictures in a row are the same, at most some seconds: animations have ended then."""
        before = None
        for _ in range(40):
            picture = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True,
                                     check=True).stdout
            if picture == before:
                return
            before = picture
            time.sleep(0.05)

    def picture(self, path, whole=False):
        self.settle()
        subprocess.run(["import", "-window", "root" if whole else self.window_id(), path], check=True)

    def kill(self):
        """As a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)

    def tidy(self):
        if self.process and self.process.poll() is None:
            self.kill()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)
