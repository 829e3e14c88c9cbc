#!/usr/bin/env python3
"""What readers notice while many reports are taken in, with work in the background that gives way and without, in turn:

    BENCH=... bench/intake-readers.py [--chunk 1000] [--rounds 8] [--rate 6] [--niceness 0,10]

BENCH names the directory of corpus.py. One process of the application, with a new archive that is thrown away: between
two chunks of reports the niceness of its threads in the background is changed, which takes root (CAP_SYS_NICE). Before
each chunk the same pages are asked for while nothing comes in.
"""
import argparse
import datetime
import glob
import http.client
import os
import re
import subprocess
import tempfile
import threading
import time

BACKGROUND = re.compile("background|bulk-intake|search-index|stories|chronicle|Hibernate Searc|Lucene|feeds|scheduling")
PASSWORD = "only-for-this-measurement"
FIRST = 2000


class Archive:
    def __init__(self, home, port):
        self.home, self.port, self.asked = home, port, 0
        jar = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "target", "dateline.jar")
        self.java = subprocess.Popen(
            ["java", "-XX:+UseParallelGC", "-Xmx1g", "-jar", jar, f"--server.port={port}", f"--dateline.home={home}/home",
             f"--dateline.admin.password={PASSWORD}"], stdout=subprocess.DEVNULL, start_new_session=True)

    def curl(self, *arguments, **options):
        cookies = self.home + "/cookies"
        return subprocess.run(["curl", "-s", "-b", cookies, "-c", cookies, *arguments[:-1],
                               f"http://localhost:{self.port}{arguments[-1]}"], capture_output=True, **options).stdout.decode()

    def sign_in(self):
        while not self.curl("-f", "/actuator/health"):
            time.sleep(1)
        self.send("/en/login", name="admin", password=PASSWORD)
        self.token = re.search("dateline_[0-9A-Za-z]{49}", self.send("/en/desk/account/tokens", name="speed", scope="edit",
                                                                      days=1)).group()

    def send(self, address, **fields):
        form = re.search('name="_csrf" value="([^"]*)"', self.curl(address)).group(1)
        return self.curl("--data-urlencode", "_csrf=" + form, *(part for field in fields.items()
                                                                 for part in ("-d", "%s=%s" % field)), address)

    def take_in(self, lines):
        self.curl("-X", "POST", "-H", "Authorization: Bearer " + self.token, "-H", "Content-Type: application/x-ndjson",
                  "-T", "-", "/api/v1/intake", input=b"".join(lines))

    def await_index(self):
        while '"missing":{"count":0' not in self.curl("/actuator/searchindex"):
            time.sleep(0.5)

    def page(self):
        """An article and a filtered list in turn, none of them twice."""
        at, self.asked = self.asked // 2 % FIRST, self.asked + 1
        day = datetime.date(2026, 1, 1) - datetime.timedelta(days=at)
        return f"/en/articles/{at + 6}" if self.asked % 2 else f"/en/articles?language={'en ru uk es'.split()[at % 4]}&to={day}"

    def ask(self, rate, goes_on):
        """Asks for pages one after the other, and returns how long each took, in milliseconds."""
        connection, took, due = http.client.HTTPConnection("localhost", self.port, timeout=60), [], time.time()
        while goes_on(len(took)):
            began = time.perf_counter()
            connection.request("GET", self.page())
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            took.append((time.perf_counter() - began) * 1000)
            due = max(time.time(), due + 1 / rate)
            time.sleep(max(0, due - time.time()))
        return took

    def renice(self, niceness):
        threads = []
        for task in glob.glob(f"/proc/{self.java.pid}/task/*"):
            try:
                with open(task + "/comm") as name:
                    if BACKGROUND.search(name.read()):
                        threads.append(os.path.basename(task))
            except OSError:
                pass  # it ended
        subprocess.run(["renice", str(niceness), "-p", *threads], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def spread(took):
    took = sorted(took)
    return "%5.1f %6.1f" % (took[len(took) // 2], took[int(len(took) * 0.95)]) if took else "-"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--chunk", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=8)
    options.add_argument("--rate", type=float, default=6, help="pages a second that readers ask for")
    options.add_argument("--niceness", default="0,10")
    options.add_argument("--port", type=int, default=8399)
    options = options.parse_args()
    kinds = [int(kind) for kind in options.niceness.split(",")]
    with tempfile.TemporaryDirectory() as home:
        count = FIRST + options.chunk * options.rounds * len(kinds)
        lines = subprocess.run(["python3", os.environ["BENCH"] + "/corpus.py", "-n", str(count)], capture_output=True,
                               check=True).stdout.splitlines(True)
        archive = Archive(home, options.port)
        try:
            measure(archive, lines, kinds, options)
        finally:
            archive.java.terminate()
            archive.java.wait()


def measure(archive, lines, kinds, options):
    archive.sign_in()
    archive.take_in(lines[:FIRST])
    archive.await_index()
    archive.ask(1000, lambda asked: asked < 500)
    idle, busy, seconds = ({kind: [] for kind in kinds} for _ in range(3))
    at = FIRST
    for turn in range(options.rounds):
        for kind in kinds if turn % 2 == 0 else kinds[::-1]:
            idle[kind] += archive.ask(options.rate, lambda asked: asked < 60)
            over = threading.Event()

            def change():
                while not over.is_set():
                    archive.renice(kind)
                    over.wait(0.5)

            def read():
                busy[kind].extend(archive.ask(options.rate, lambda asked: not over.is_set()))

            others = [threading.Thread(target=change), threading.Thread(target=read)]
            began = time.time()
            for other in others:
                other.start()
            archive.take_in(lines[at:at + options.chunk])
            seconds[kind].append(time.time() - began)
            over.set()
            for other in others:
                other.join()
            archive.await_index()
            at += options.chunk
    print("niceness  idle: median, p95   meanwhile  pages  reports a second   load %s" % open("/proc/loadavg").read().split()[1])
    for kind in kinds:
        print("%8d  %s      %s  %5d  %d" % (kind, spread(idle[kind]), spread(busy[kind]), len(busy[kind]),
                                          options.chunk * options.rounds / sum(seconds[kind])))


if __name__ == "__main__":
    main()
