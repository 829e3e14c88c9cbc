#!/usr/bin/env python3
"""Starts a whole cluster on loopback, reads, searches and writes, and kills one part after the other.

    mvn -Pcluster -DskipTests verify        # once: the jar, and the libraries of OpenSearch
    bench/cluster/cluster.py [--seconds 20]

Three nodes of Dateline, nginx with docs/cluster/nginx.conf, a PostgreSQL with a streaming replica
(Debian's postgresql-15 or newer) and three nodes of OpenSearch. For each part it says how many
requests failed and for how long none succeeded, and in the end whether every report that was
acknowledged is there, once, and found. What was wrong with those that failed goes to the error
output. Needs Debian's nginx and postgresql; as root it runs PostgreSQL as the user postgres.
About 4 GB of memory.
"""
import argparse
import collections
import glob
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
JAR = os.path.join(ROOT, "target", "dateline.jar")
ENGINE_LIBRARIES = os.path.join(ROOT, "target", "opensearch.classpath")
PASSWORD = "only-for-this-measurement"
DATABASE_PASSWORD = "only-on-loopback"


def free_ports(how_many):
    sockets = [socket.socket() for _ in range(how_many)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait(what, condition, seconds=400):
    end = time.time() + seconds
    while time.time() < end:
        try:
            if condition():
                return
        except (OSError, http.client.HTTPException, subprocess.CalledProcessError):
            pass
        time.sleep(0.2)
    raise SystemExit("waited in vain for " + what)


class Part:
    """A process that can be killed and started again."""

    def __init__(self, name, command, log, environment=None):
        self.name, self.command, self.log, self.environment = name, command, log, environment
        self.process = None

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, cwd=ROOT, start_new_session=True,
                                            env={**os.environ, **(self.environment or {})})
        return self

    def kill(self, how=signal.SIGKILL):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, how)
            self.process.wait()


class Postgres:
    """A PostgreSQL server, started in the foreground so that it can be killed."""

    def __init__(self, work, name, port):
        self.directory, self.port, self.name = os.path.join(work, name), port, name
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        self.part = Part(name, self.user + [self.programs + "/postgres", "-D", self.directory], os.path.join(work, name + ".log"))

    def run(self, program, *arguments):
        subprocess.run(self.user + [self.programs + "/" + program, *arguments], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.PIPE, env={**os.environ, "PGPASSWORD": DATABASE_PASSWORD})

    def configure(self):
        with open(os.path.join(self.directory, "postgresql.auto.conf"), "a") as settings:
            settings.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n"
                           "max_connections = 200\nwal_keep_size = '512MB'\nhot_standby = on\n")

    def create(self, work):
        secret = os.path.join(work, "secret")
        with open(secret, "w") as file:
            file.write(DATABASE_PASSWORD)
        os.chmod(secret, 0o644)
        self.run("initdb", "-D", self.directory, "-U", "dateline", "-A", "scram-sha-256", "--pwfile=" + secret,
                 "-E", "UTF8", "--locale=C.UTF-8")
        self.configure()

    def follow(self, primary):
        self.run("pg_basebackup", "-h", "127.0.0.1", "-p", str(primary.port), "-U", "dateline", "-D", self.directory,
                 "-R", "--checkpoint=fast")
        self.configure()

    def sql(self, statement, database="dateline"):
        return subprocess.run([self.programs + "/psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "dateline", "-d", database,
                               "-Atc", statement], check=True, capture_output=True, text=True,
                              env={**os.environ, "PGPASSWORD": DATABASE_PASSWORD}).stdout.strip()

    def url(self):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/dateline"


class Load(threading.Thread):
    """Asks one thing after the other, and remembers when it was answered, and what was wrong where it was not."""

    def __init__(self, port, kind, ask, rest):
        super().__init__(daemon=True)
        self.port, self.kind, self.ask, self.rest = port, kind, ask, rest
        self.answers, self.ended = [], False

    def run(self):
        while not self.ended:
            began = time.time()
            try:
                problem = self.ask(self.port)
            except (OSError, http.client.HTTPException) as ex:
                problem = type(ex).__name__
            self.answers.append((began, time.time(), problem))
            time.sleep(max(self.rest, 0.05) if problem else self.rest)


def request(port, path, method="GET", body=None, headers=None, timeout=15):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def problem_of(status):
    return None if status == 200 else str(status)


def read(port):
    day = f"{random.randint(1600, 2023)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    page = f"/en/articles?from={day}" if random.random() < 0.5 else f"/ru/articles/{random.randint(1, 5)}"
    return problem_of(request(port, page)[0])


def search(port):
    word = random.choice(["Putin", "Путин", "trade", "Aliyev", "товарооборот", "Baku"])
    query = urllib.parse.urlencode({"q": word, "from": random.randint(1600, 1990)})
    return problem_of(request(port, "/en/articles?" + query)[0])


class Writer:
    """Hands in one report after the other, each until it is acknowledged."""

    def __init__(self, token):
        self.token, self.number, self.acknowledged, self.pending = token, 0, {}, None
        self.lock = threading.Lock()

    def __call__(self, port):
        with self.lock:
            if not self.pending:
                self.number += 1
                mark = "qx" + "".join(random.choices("bcdfghjklmnpqrstvwxyz", k=14))
                words = " ".join("".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(3, 9))) for _ in range(90))
                self.pending = (mark, json.dumps({"headline": f"The {mark} agreement", "text": f"{mark.capitalize()} {words}.",
                                                  "language": "en", "published": f"2024-0{random.randint(1, 9)}-1{random.randint(0, 9)}",
                                                  "source": "Quokka Daily"}))
            mark, line = self.pending
            status, answer = request(port, "/api/v1/intake", "POST", (line + "\n").encode(),
                                     {"Authorization": "Bearer " + self.token, "Content-Type": "application/x-ndjson",
                                      "Idempotency-Key": mark})
            said = answer.splitlines()[0] if status == 200 and answer else ""
            if '"status":"admitted"' in said and '"counts"' in answer:
                self.acknowledged[mark] = json.loads(said)["article"]
                self.pending = None
                return None
            if '"status":' in said and '"counts"' in answer:
                print("not admitted:", said, file=sys.stderr)
                self.pending = None
            return f"{status} {said[:100]}".strip()


def sign_in(port):
    """A token for the API, got as an editor gets one."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    base = f"http://127.0.0.1:{port}"

    def form(path):
        page = opener.open(base + path, timeout=20).read().decode()
        return re.search(r'name="_csrf" value="([^"]*)"', page).group(1)

    def send(path, **fields):
        return opener.open(base + path, urllib.parse.urlencode(fields).encode(), timeout=20).read().decode()

    send("/en/login", _csrf=form("/en/login"), name="admin", password=PASSWORD)
    page = send("/en/desk/account/tokens", _csrf=form("/en/desk/account/tokens"), name="cluster", scope="edit", days="1")
    return re.search(r"dateline_[0-9A-Za-z]{49}", page).group(0)


class Cluster:

    def __init__(self, work):
        self.work = work
        ports = free_ports(14)
        self.nginx_port, primary, replica = ports[0:3]
        self.node_ports, self.search_ports, transports = ports[3:6], ports[6:9], ports[9:12]
        self.primary, self.replica = Postgres(work, "primary", primary), Postgres(work, "replica", replica)
        libraries = open(ENGINE_LIBRARIES).read().strip()
        names = ["search-1", "search-2", "search-3"]
        seeds = ",".join(f"127.0.0.1:{port}" for port in transports)
        self.search = []
        for name, http_port, transport in zip(names, self.search_ports, transports):
            directory = os.path.join(work, name)
            os.makedirs(directory)
            self.search.append(Part(name, ["java", "-Xmx400m", "-cp", libraries, "bench/cluster/OpenSearchNode.java", directory,
                                           name, str(http_port), str(transport), ",".join(names), seeds],
                                    os.path.join(work, name + ".log")))
        self.nodes = [self.node(number) for number in range(3)]
        self.proxy = None

    def node(self, number, database=None, replica=None):
        database, replica = database or self.primary, replica or self.replica
        home = os.path.join(self.work, f"node-{number + 1}")
        os.makedirs(home, exist_ok=True)
        settings = [f"--server.port={self.node_ports[number]}", f"--dateline.home={home}", f"--spring.datasource.url={database.url()}",
                    "--spring.datasource.username=dateline", f"--spring.datasource.password={DATABASE_PASSWORD}",
                    "--dateline.search.hosts=" + ",".join(f"http://127.0.0.1:{port}" for port in self.search_ports),
                    "--dateline.search.replicas=2", f"--dateline.admin.password={PASSWORD}"]
        if replica is not database:
            settings.append(f"--dateline.replica.url={replica.url()}")
        return Part(f"node-{number + 1}", ["java", "-Xmx320m", "-jar", JAR, *settings], os.path.join(self.work, f"node-{number + 1}.log"))

    def begin(self):
        for part in self.search:
            part.start()
        self.primary.create(self.work)
        self.primary.part.start()
        wait("the primary", lambda: self.primary.sql("select 1", "postgres") == "1")
        self.primary.sql("create database dateline", "postgres")
        self.replica.follow(self.primary)
        self.replica.part.start()
        wait("the engine", lambda: json.loads(request(self.search_ports[0], "/_cluster/health")[1]).get("number_of_nodes") == 3)
        self.nodes[0].start()
        self.ready(0)
        for number in (1, 2):
            self.nodes[number].start()
        for number in (1, 2):
            self.ready(number)
        self.start_proxy()
        wait("search", lambda: "/en/articles/2?" in request(self.nginx_port, "/en/articles?q=Putin")[1])

    def settled(self):
        """Everything that was started again is back, so that one thing at a time is away."""
        for number in range(3):
            self.ready(number)
        wait("the engine", lambda: json.loads(request(self.search_ports[0], "/_cluster/health")[1])["status"] == "green")
        wait("the replica to follow", lambda: self.primary.sql(
            "select count(*) from pg_stat_replication where replay_lsn > pg_current_wal_lsn() - 100000") == "1")

    def ready(self, number):
        wait(f"node {number + 1}", lambda: request(self.node_ports[number], "/actuator/health/readiness")[0] == 200)

    def start_proxy(self):
        site = open(os.path.join(ROOT, "docs", "cluster", "nginx.conf")).read()
        servers = "".join(f"    server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;\n" for port in self.node_ports)
        site = re.sub(r"(    server node-\d:8080[^\n]*\n)+", servers, site)
        site = site.replace("listen 80 default_server", f"listen 127.0.0.1:{self.nginx_port}")
        site = site.replace("/var/cache/nginx/dateline", os.path.join(self.work, "cache"))
        with open(os.path.join(self.work, "nginx.conf"), "w") as file:
            file.write(f"daemon off;\npid {self.work}/nginx.pid;\nerror_log {self.work}/nginx.log;\nevents {{}}\n"
                       "http {\nlog_format nodes '$msec $status $request_time \"$upstream_addr\" "
                       "\"$upstream_status\" \"$upstream_response_time\" $request';\n"
                       + site.replace("access_log off;", f"access_log {self.work}/access.log nodes;") + "\n}\n")
        self.proxy = Part("nginx", ["nginx", "-c", os.path.join(self.work, "nginx.conf")], os.path.join(self.work, "nginx.out")).start()
        wait("nginx", lambda: request(self.nginx_port, "/en")[0] == 200)

    def end(self):
        for part in [self.proxy, *self.nodes, *self.search, self.replica.part, self.primary.part]:
            if part:
                part.kill()


def pause(load, begin, end):
    """The longest time in which nothing succeeded, what failed and how often, and how many were asked."""
    asked = [(answered, problem) for began, answered, problem in list(load.answers) if begin <= answered <= end]
    moments = [begin, *sorted(answered for answered, problem in asked if not problem), end]
    longest = max((b - a for a, b in zip(moments, moments[1:])), default=0)
    return longest, collections.Counter(problem for answered, problem in asked if problem), len(asked)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", help="some of nothing,roll,node,writer,engine,replica,primary,promote")
    options.add_argument("--rest", type=float, default=0.01, help="seconds between an answer and the next question")
    options.add_argument("--keep", action="store_true", help="leave the logs")
    options.add_argument("--seconds", type=int, default=20, help="how long each part stays away, and how long is waited after")
    given = options.parse_args()
    seconds = given.seconds
    missing = [what for what in (JAR, ENGINE_LIBRARIES) if not os.path.exists(what)]
    missing += [what for what in ("nginx", "java") if not shutil.which(what)]
    if missing or not glob.glob("/usr/lib/postgresql/*/bin"):
        raise SystemExit("skipped: there is no " + ", ".join(missing or ["PostgreSQL under /usr/lib/postgresql"]))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("told to end"))
    work = tempfile.mkdtemp(prefix="dateline-cluster")
    os.chmod(work, 0o777)
    cluster = Cluster(work)
    try:
        cluster.begin()
        writer = Writer(sign_in(cluster.node_ports[0]))
        loads = [Load(cluster.nginx_port, kind, ask, given.rest)
                 for kind, ask in (("reads", read), ("searches", search), ("writes", writer))]
        for load in loads:
            load.start()
        time.sleep(10)
        print(f"{'killed':34} " + " ".join(f"{load.kind + ': pause s, failed of':>32}" for load in loads), flush=True)

        def experience(name, kill, back):
            cluster.settled()
            time.sleep(min(seconds, 5))
            begin = time.time()
            kill()
            time.sleep(seconds)
            back()
            time.sleep(seconds)
            end = time.time()
            cells, problems = [], []
            for load in loads:
                longest, failed, asked = pause(load, begin, end)
                cells.append(f"{longest:14.1f} {failed.total():8d} {asked:8d}")
                problems += [f"{load.kind}: {count} × {problem}" for problem, count in failed.most_common(3)]
            print(f"{name:34} " + " ".join(cells), flush=True)
            if problems:
                print("    " + "; ".join(problems), file=sys.stderr, flush=True)

        def roll():
            for number in range(3):
                cluster.nodes[number].kill(signal.SIGTERM)
                cluster.nodes[number].start()
                cluster.ready(number)

        def promote():
            # what had not reached the replica would be lost, as the runbook says: here nobody writes for a moment
            with writer.lock:
                wait("the replica to have everything", lambda: cluster.primary.sql(
                    "select count(*) from pg_stat_replication where replay_lsn = pg_current_wal_lsn()") == "1")
                cluster.primary.part.kill()
            cluster.replica.sql("select pg_promote()")
            for number in range(3):
                cluster.nodes[number].kill(signal.SIGTERM)
                cluster.nodes[number] = cluster.node(number, cluster.replica, cluster.replica).start()
                cluster.ready(number)

        experiences = {
            "nothing": ("nothing", lambda: None, lambda: None),
            "roll": ("each node told to end, upgraded", roll, lambda: None),
            "node": ("a node", lambda: cluster.nodes[1].kill(), lambda: cluster.nodes[1].start()),
            "writer": ("the node that writes the index", lambda: cluster.nodes[0].kill(), lambda: cluster.nodes[0].start()),
            "engine": ("a node of the engine", cluster.search[0].kill, cluster.search[0].start),
            "replica": ("the replica", cluster.replica.part.kill, cluster.replica.part.start),
            "primary": ("the primary, started again", cluster.primary.part.kill, cluster.primary.part.start),
            "promote": ("the primary, replica promoted", promote, lambda: None)}
        for name in given.only.split(",") if given.only else experiences:
            experience(*experiences[name])
        for load in loads:
            load.ended = True
        for load in loads:
            load.join()

        held = cluster.replica if cluster.primary.part.process.poll() is not None else cluster.primary
        lost = [mark for mark, article in writer.acknowledged.items()
                if held.sql(f"select count(*) from article where text like '{mark.capitalize()} %'") != "1"]
        request(cluster.node_ports[0], "/actuator/searchindex", "POST")
        wait("the index", lambda: '"missing":{"count":0' in request(cluster.node_ports[0], "/actuator/searchindex")[1])
        unfound = [mark for mark, article in writer.acknowledged.items()
                   if f"/en/articles/{article}?" not in request(cluster.node_ports[0], "/en/articles?q=" + mark)[1]]
        print(f"{len(writer.acknowledged)} reports were acknowledged; {len(lost)} are not there once, {len(unfound)} are not found")
        if lost or unfound:
            raise SystemExit(f"lost: {lost[:10]} not found: {unfound[:10]}")
    finally:
        cluster.end()
        if given.keep:
            print("logs:", work, file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
