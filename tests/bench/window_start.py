#!/usr/bin/env python3
"""window_start.py MENKHACH SHOPS SIZES: from exec to the first mapped window, to its first paint and to the last change of its
pixels (the list is filled), and the memory of the process tree then. Each program in turn, five rounds after a warm-up, on an
X server of its own; the ratio of each round is printed, not of two medians.
"""
import os, shutil, signal, statistics, subprocess, sys, tempfile, time
from Xlib import X, display as xdisplay, error as xerror

DISPLAY = ":87"
ROUNDS = 5
QUIET = 0.6  # seconds without a change of pixels: the window has settled


def tree(root):
    """Process ids of root and its descendants."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    parent = int(stat.read().rsplit(")", 1)[1].split()[1])
                children.setdefault(parent, []).append(int(entry))
            except OSError:
                pass
    found, todo = [], [root]
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children.get(pid, [])
    return found


def memory(pids):
    """Sum of resident memory in MB."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/smaps_rollup") as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith("Rss:"))
        except (OSError, StopIteration):
            pass
    return total / 1024


def pixels(window):
    try:
        size = window.get_geometry()
        return window.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF).data
    except (xerror.BadMatch, xerror.BadDrawable, xerror.BadWindow):
        return None


def uniform(data):
    return data is None or data[:4] * (len(data) // 4) == data


def start(command, home):
    """One start; (mapped, painted, settled) in ms and memory in MB."""
    x = xdisplay.Display(DISPLAY)
    root = x.screen().root
    root.change_attributes(event_mask=X.SubstructureNotifyMask)
    x.sync()
    environment = dict(os.environ, DISPLAY=DISPLAY, HOME=home, XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(name, None)
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    window = mapped = painted = settled = None
    before = None
    try:
        while time.monotonic() - begun < 30:
            while x.pending_events():
                event = x.next_event()
                if event.type == X.MapNotify and window is None:
                    size = event.window.get_geometry()
                    if size.width >= 200 and size.height >= 150:
                        window, mapped = event.window, time.monotonic()
            if window is None:
                time.sleep(0.001)
                continue
            data = pixels(window)
            now = time.monotonic()
            if painted is None and not uniform(data):
                painted = now
            if data != before:
                before, settled = data, now
            elif painted and now - settled > QUIET:
                break
            time.sleep(0.004)
        if painted is None:
            raise SystemExit(f"{command[0]} painted no window within 30 s")
        return [(moment - begun) * 1000 for moment in (mapped, painted, settled)] + [memory(tree(process.pid))]
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        x.close()


def main():
    program, shops, sizes = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
    work = tempfile.mkdtemp()
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    programs = {f"menkhach, {size} customers": [program, "--db", os.path.join(shops, f"shop-{size}.db")] for size in sizes}
    database = os.path.join(shops, f"shop-{sizes[0]}.db")
    for name, command in (("KeePassXC", ["keepassxc"]), ("DB Browser for SQLite", ["sqlitebrowser", "-R", "-t", "customer", database])):
        if shutil.which(command[0]):
            programs[name] = command
        else:
            print(f"{name} is not installed: left out")
    figures = {name: [] for name in programs}
    try:
        for round_number in range(ROUNDS + 1):
            for index, (name, command) in enumerate(programs.items()):
                home = os.path.join(work, str(index))
                os.makedirs(home, mode=0o700, exist_ok=True)
                result = start(command, home)
                if round_number:
                    figures[name].append(result)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(work, ignore_errors=True)
    for name, rounds in figures.items():
        median = [statistics.median(column) for column in zip(*rounds)]
        print(f"{name:28} mapped {median[0]:6.0f} ms  painted {median[1]:6.0f} ms  settled {median[2]:6.0f} ms  {median[3]:5.0f} MB")
    ours = next(iter(figures))
    for name, rounds in figures.items():
        if name != ours:
            paint = statistics.median(a[1] / b[1] for a, b in zip(figures[ours], rounds))
            room = statistics.median(a[3] / b[3] for a, b in zip(figures[ours], rounds))
            print(f"{ours} / {name}: painted {paint:.2f}, memory {room:.2f} (median of the rounds' ratios)")


main()
