#!/usr/bin/env python3
"""Measures the pages of Dateline; bench/README.md says what each figure means.

    bench/pages.py kept   --home HOME            pages that are in memory: plain, compressed, as 304
    bench/pages.py render --home HOME            pages that are not: a different one each time
    bench/pages.py search --home HOME            the search page, never from memory
    bench/pages.py dossier --home HOME           the pages of two countries, on a copy that dossier.sql fills, kept beside it
    bench/pages.py flat   --home HOME            the thousandth page of a list beside the first
    bench/pages.py scale  --home SMALL --home LARGE      the same pages of two archives
    bench/pages.py start  --home HOME            the start, beside an empty Spring Boot application
    bench/pages.py memory [--home HOME] --heap 256m      whether a heap suffices under load
    bench/pages.py cached --home HOME            behind nginx with docs/nginx.conf

HOME is a data directory on which nothing runs now; only start and memory make one if it is left out.
BENCH, in the environment, is the directory of web_bench.py; without it nothing is measured.
Needs: Python 3, wrk, nginx, the packaged jar; for start also Maven; for dossier
psql, and neither wrk nor nginx.
"""
import argparse, contextlib, http.client, itertools, json, os, pathlib, random, re, shutil, signal, socket, statistics
import subprocess, sys, tempfile, time, urllib.parse
import xml.etree.ElementTree as xml

PROJECT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "ru", "az", "id")
NOTHING_KEPT = "--dateline.pages.memory=0B"
# An archive that was just loaded is linked and drawn from for hours, and indexed for one.
PAGES_ALONE = ("--dateline.stories.follow=false", "--dateline.chronicle.follow=false")
NO_INDEX = "--dateline.search.hosts=127.0.0.1:9"
ADDRESSES = 20_000
# As docs/operations.md starts it.
JVM = ("-XX:+UseParallelGC",)
options = None


class Server:
    """The packaged jar, running on a home; a context that ends it in good order."""

    def __init__(self, home, *arguments, heap=None):
        self.home = pathlib.Path(home).resolve()
        self.log = tempfile.NamedTemporaryFile("w+", prefix="dateline-", suffix=".log")
        java = [os.environ.get("JAVA", "java"), *JVM] + ([f"-Xmx{heap}"] if heap else [])
        self.began = time.monotonic()
        self.process = subprocess.Popen([*java, "-jar", options.jar, f"--dateline.home={self.home}", "--server.port=0",
                                         *arguments], stdout=self.log, stderr=subprocess.STDOUT)

    def __enter__(self):
        try:
            while not (place := re.search(r" is at http://localhost:(\d+)", self.output())):
                if self.process.poll() is not None:
                    sys.exit("Dateline did not start:\n" + self.output())
                time.sleep(.005)
            self.port = int(place.group(1))
            self.base = f"http://127.0.0.1:{self.port}"
            self.get("/en")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def output(self):
        return pathlib.Path(self.log.name).read_text()

    def postgres(self):
        """Process, port and password of the embedded PostgreSQL, whose processes are not children of the jar's."""
        lines = (self.home / "database/data/postmaster.pid").read_text().split("\n")
        return int(lines[0]), int(lines[3]), (self.home / "database/password").read_text().strip()

    def pids(self):
        return f"{self.process.pid},{self.postgres()[0]}"

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        if answer.status != 200:
            raise LookupError(f"{path} answers {answer.status}")
        return body

    def has(self, path):
        try:
            return bool(self.get(path))
        except LookupError:
            return False

    def articles(self):
        """Many addresses of reading pages, all different, in an order without meaning."""
        last = 5
        while self.has(f"/en/articles/{last * 2}"):
            last *= 2
        low, high = last, last * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.has(f"/en/articles/{middle}") else (low, middle)
        draw = random.Random(1)
        ids = draw.sample(range(1, low + 1), min(low, ADDRESSES))
        return [f"/{draw.choice(LANGUAGES)}/articles/{i}" for i in ids]

    def lists(self):
        """Many addresses of filtered lists, all different; half of them deep in the list."""
        page = self.get("/en/articles")
        values = {p: re.findall(rf'name="{p}" value="([^"]+)"', page) for p in ("language", "source", "country")}
        cursors = [re.search(r"after=([^&]+)", path).group(1) for path in self.walk("/en/articles", 200)[1:]]
        draw, found = random.Random(2), {}
        while len(found) < ADDRESSES:
            query = [(p, v) for p in draw.sample(list(values), draw.choice((1, 1, 2)))
                     for v in draw.sample(values[p], min(len(values[p]), draw.choice((1, 1, 2))))]
            if draw.random() < .7:
                first, last = sorted(draw.choices(range(1996, 2026), k=2))
                query += [("from", f"{first}-{draw.randint(1, 12):02}"), ("to", f"{last + 1}-{draw.randint(1, 12):02}")]
            if cursors and draw.random() < .5:
                query += [("after", draw.choice(cursors))]
            found[f"/{draw.choice(LANGUAGES)}/articles?{urllib.parse.urlencode(query)}"] = True
        return list(found)

    def walk(self, path, pages):
        """The addresses of the first pages of a list, found as a reader finds them."""
        found = [path]
        while len(found) < pages:
            link = re.search(r'rel="next" href="([^"]+)"', self.get(found[-1]))
            if not link:
                break
            found.append(link.group(1).replace("&amp;", "&"))
        return found


def bench(base, *paths, pids="", connections="8", label="Dateline", arguments=()):
    """Runs web_bench.py on paths (name=/path, or name and a list of addresses); its figures by name and connections."""
    paths = [path for path in paths if not options.only or path[0] in options.only]
    if not paths:
        return {}
    with tempfile.TemporaryDirectory() as work:
        named = []
        for i, (name, value) in enumerate(paths):
            if not isinstance(value, str):
                file = pathlib.Path(work, f"paths-{i}")
                file.write_text("\n".join(value) + "\n")
                value = f"@{file}"
            named.append(f"{name}={value}")
        result = pathlib.Path(work, "figures")
        subprocess.run([sys.executable, options.web_bench, base, *named, "--connections", connections, "--pid", pids,
                        "--rounds", str(options.rounds), "--seconds", str(options.seconds), "--label", label,
                        "--warmup", str(options.warmup),
                        "--json", str(result), *arguments], check=True)
        figures = [json.loads(line) for line in result.read_text().splitlines()]
        if options.json:
            with open(options.json, "a") as f:
                f.writelines(json.dumps({"command": options.command} | figure) + "\n" for figure in figures)
        return {(f["name"], f["connections"]): f for f in figures}


def say(title):
    print(f"\n## {title}\n", flush=True)


def kept():
    with Server(options.home[0], *PAGES_ALONE) as server:
        article = server.articles()[0]
        for name, path in ("front", "/en"), ("article", article), ("list", "/en/articles"):
            for title, arguments in ("plain", []), ("compressed", ["--gzip"]), ("304", ["--etag"]):
                say(f"Kept page, {name}, {title}")
                bench(server.base, (name, path), pids=server.pids(), connections="8,64", arguments=arguments)


def render():
    with Server(options.home[0], NOTHING_KEPT, *PAGES_ALONE) as server:
        for name, paths in ("article", server.articles()), ("list", server.lists()), ("front", "/en"):
            say(f"Not yet rendered, {name}, {1 if isinstance(paths, str) else len(paths)} addresses in turn")
            bench(server.base, (name, paths), pids=server.pids())


def search():
    corpus = pathlib.Path(os.environ["BENCH"], "corpus.py")
    queries = json.loads(subprocess.run([sys.executable, str(corpus), "--queries"], capture_output=True, check=True).stdout)
    common = [written for word in queries["common"] for written in capitals(word)]
    asked = {"common": common, "common, exact": common, "rare": queries["rare"],
             "phrase": [f'"{words}"' for words in queries["phrase"]],
             "prefix": [f"{beginning}*" for beginning in queries["prefix"]], "widened": queries["medium"]}
    with Server(options.home[0], NOTHING_KEPT, *PAGES_ALONE) as server:
        while not server.has("/en/articles?q=newswire"):    # the index is still being made
            time.sleep(1)
        for name, words in asked.items():
            exact = {"match": "exact"} if "exact" in name else {}
            paths = [f"/{ui}/articles?{urllib.parse.urlencode({'q': w} | exact)}" for w in words for ui in LANGUAGES]
            say(f"Search page, {name}, {len(paths)} addresses in turn")
            bench(server.base, (name, paths), pids=server.pids())


def capitals(word):
    """Many ways to write a word: of few addresses the page of one request would still be there for the next."""
    return ["".join(letters) for letters in itertools.islice(itertools.product(*((c, c.upper()) for c in word)), 128)]


def dossier():
    home = pathlib.Path(options.home[0]).resolve()
    filled = home.with_name(home.name + "-dossier")
    if not filled.exists():
        shutil.copytree(home, filled, symlinks=True, ignore=shutil.ignore_patterns("index", "lock", "postmaster.pid"))
        with Server(filled, NO_INDEX, *PAGES_ALONE) as server:
            _, port, password = server.postgres()
            subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(port), "-U", "dateline",
                            "-f", str(PROJECT / "bench/dossier.sql"), "dateline"], check=True,
                           env=os.environ | {"PGPASSWORD": password})
    with Server(filled, NOTHING_KEPT, NO_INDEX, *PAGES_ALONE) as server:
        largest = "AZ-RU"
        pairs = re.findall(r'href="/en/relations/(\w\w-\w\w)"', server.get("/en/relations"))
        others = [pair for pair in dict.fromkeys(pairs) if pair != largest][:8]
        spans = [f"from={year}&to={year + years}" for year in range(1998, 2024, 3) for years in (0, 2)]
        kinds = {"matrix": ["", "?country=RU", "?country=TR"],
                 "dossier": [f"/{largest}"], "dossiers of other pairs": [f"/{pair}" for pair in others],
                 "dossier of some years": [f"/{largest}?{span}" for span in spans],
                 "events": [f"/{largest}/events", f"/{largest}/events?page=20"],
                 "events of some": [f"/{largest}/events?{q}" for q in ("language=ru", "type=visit", "language=en&from=2010")],
                 "figures": [f"/{largest}/figures", f"/{largest}/figures?page=10"],
                 "figures of some": [f"/{largest}/figures?{q}" for q in ("language=ru", "measure=export", "from=2015&to=2016")],
                 "two periods": [f"/{largest}/periods?first=2012&second=2020/2021"],
                 "differences": [f"/{largest}/differences", f"/{largest}/differences?by=source"]}
        kinds = {kind: [f"/{ui}/relations{path}" for path in paths for ui in LANGUAGES] for kind, paths in kinds.items()}
        kinds |= {f"{part}.{form}": [f"/relations/{largest}/{part}.{form}?page={page}" for page in (1, 2)]
                  for part in ("events", "figures") for form in ("csv", "json")}
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)

        def milliseconds(path):
            began = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise LookupError(f"{path} answers {answer.status}")
            return 1000 * (time.perf_counter() - began)

        ends, all_paths = time.monotonic() + max(60, options.warmup), [p for paths in kinds.values() for p in paths]
        for path in itertools.cycle(all_paths):
            milliseconds(path)
            if time.monotonic() > ends:
                break
        say(f"Dossiers, not kept, one connection; {largest} is the largest")
        print("| page | addresses | p50, ms | p95 |\n|---|--:|--:|--:|")
        for kind, paths in kinds.items():
            if not options.only or kind in options.only:
                taken = sorted(milliseconds(path) for _ in range(options.rounds) for path in paths * (1 + 24 // len(paths)))
                print(f"| {kind} | {len(paths)} | {statistics.median(taken):.0f} | {taken[int(.95 * len(taken))]:.0f} |",
                      flush=True)


def flat():
    with Server(options.home[0], NOTHING_KEPT, *PAGES_ALONE) as server:
        first, thousandth = [], []
        for query in "", "?sort=oldest":
            walked = server.walk("/en/articles" + query, 1000)
            for language in LANGUAGES:
                first.append(f"/{language}{walked[0][3:]}")
                thousandth.append(f"/{language}{walked[-1][3:]}")
        say(f"Page {len(walked):,} of a list beside its first")
        f = bench(server.base, ("first", first), ("thousandth", thousandth), pids=server.pids())
        print(f"\nthousandth / first, CPU: {f['thousandth', 8]['cpu_ms'] / f['first', 8]['cpu_ms']:.2f}")


def scale():
    figures = []
    for home in options.home:
        with Server(home, NOTHING_KEPT, NO_INDEX, *PAGES_ALONE) as server:
            say(f"Not yet rendered, {home}")
            figures.append(bench(server.base, ("front", "/en"), ("article", server.articles()), ("list", server.lists()),
                                 ("sources", "/en/sources"), pids=server.pids(), label=home))
    print("\n| page | CPU, " + " | CPU, ".join(options.home) + " | last / first | the same in times nginx' |\n|---|"
          + "--:|" * (len(figures) + 2))
    for name, connections in figures[0]:
        if "nginx" in name:
            continue
        cpu = [f[name, connections]["cpu_ms"] for f in figures]
        ratio = [f[name, connections]["cpu_ratio"] for f in figures]
        print(f"| {name} | {' | '.join(f'{c:.3g}' for c in cpu)} | {cpu[-1] / cpu[0]:.2f} | "
              f"{ratio[-1] / ratio[0]:.2f} |")


def start():
    with contextlib.ExitStack() as stack:
        work = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-start-")))
        home = options.home[0] if options.home else work / "existing"
        empty = empty_application(work / "empty")
        began = time.monotonic()
        with Server(home) as server:
            if not options.home:
                print(f"first start, database made: {time.monotonic() - began:.2f} s to the first page")
        # Another archive, idle, lends its PostgreSQL to the empty application.
        lender = stack.enter_context(Server(work / "lender", heap="128m"))
        _, port, password = lender.postgres()
        figures = {"Dateline": [], "empty application": []}
        for _ in range(options.rounds + 1):
            p = free_port()
            figures["Dateline"].append(timed(p, "/en", ["-jar", options.jar, f"--dateline.home={home}",
                                                        f"--server.port={p}"]))
            figures["empty application"].append(timed(p, "/", [
                "-jar", str(empty), f"--server.port={p}", f"--spring.datasource.url=jdbc:postgresql://127.0.0.1:{port}/postgres",
                "--spring.datasource.username=dateline", f"--spring.datasource.password={password}"]))
    say("Start to the first page, seconds")
    print("| | median | all rounds but the first | CPU of the Java process |\n|---|--:|---|--:|")
    median = {}
    for name, rounds in figures.items():
        seconds = [s for s, _ in rounds[1:]]
        median[name] = statistics.median(seconds)
        print(f"| {name} | {median[name]:.2f} | {' '.join(f'{s:.2f}' for s in seconds)} | "
              f"{statistics.median(c for _, c in rounds[1:]):.2f} |")
    print(f"\nDateline / empty application: {median['Dateline'] / median['empty application']:.2f}")


def timed(port, path, arguments):
    """Seconds until the first answer, and CPU seconds of the process until then."""
    began = time.monotonic()
    log = tempfile.NamedTemporaryFile("w+", suffix=".log")
    process = subprocess.Popen([os.environ.get("JAVA", "java"), *JVM, *arguments], stdout=log, stderr=subprocess.STDOUT)
    try:
        while time.monotonic() - began < 300 and process.poll() is None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                connection.request("GET", path)
                # The security of the empty application, left to itself, answers 401.
                if connection.getresponse().status in (200, 401):
                    seconds = time.monotonic() - began
                    used = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
                    return seconds, sum(map(int, used)) / os.sysconf("SC_CLK_TCK")
            time.sleep(.01)
        sys.exit("No page came:\n" + pathlib.Path(log.name).read_text())
    finally:
        process.terminate()
        process.wait(60)


def empty_application(directory):
    """Packages an application with Dateline's Spring Boot and starters and one page."""
    names = {"m": "http://maven.apache.org/POM/4.0.0"}
    pom = xml.parse(PROJECT / "pom.xml").getroot()
    version = pom.find("m:parent/m:version", names).text
    starters = [(d.find("m:groupId", names).text, d.find("m:artifactId", names).text)
                for d in pom.findall("m:dependencies/m:dependency", names)
                if d.find("m:scope", names) is None or d.find("m:scope", names).text == "runtime"]
    starters = [f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId></dependency>"
                for group, artifact in starters
                if artifact.startswith("spring-boot-starter-")
                or artifact in ("flyway-database-postgresql", "postgresql", "micrometer-registry-prometheus")]
    sources = directory / "src/main"
    (sources / "java/empty").mkdir(parents=True)
    (sources / "resources/templates").mkdir(parents=True)
    (directory / "pom.xml").write_text(f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>
<version>{version}</version><relativePath/></parent>
<groupId>empty</groupId><artifactId>empty</artifactId><version>1</version>
<properties><java.version>17</java.version></properties>
<dependencies>{"".join(starters)}</dependencies>
<build><finalName>empty</finalName><plugins><plugin><groupId>org.springframework.boot</groupId>
<artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
</project>""")
    (sources / "java/empty/Empty.java").write_text("""package empty;
@org.springframework.boot.autoconfigure.SpringBootApplication
public class Empty {
	public static void main(String[] arguments) {
		org.springframework.boot.SpringApplication.run(Empty.class, arguments);
	}
}
""")
    (sources / "resources/templates/index.html").write_text('<!DOCTYPE html><title th:text="${1 + 1}"></title>')
    (sources / "resources/db/migration").mkdir(parents=True)
    (sources / "resources/db/migration/V1__nothing.sql").write_text("create table nothing (id bigint primary key);")
    subprocess.run(["mvn", "-q", "-f", str(directory / "pom.xml"), "package"], check=True)
    return directory / "target/empty.jar"


def memory():
    with contextlib.ExitStack() as stack:
        home = options.home[0] if options.home else stack.enter_context(tempfile.TemporaryDirectory())
        with Server(home, heap=options.heap) as server:
            articles = server.articles()
            lists = server.lists()[:5000] if len(articles) > 5 else server.walk("/en/articles", 1) + [
                f"/{ui}/articles?{q}" for ui in LANGUAGES for q in ("language=ru", "language=en&sort=oldest", "from=2024")]
            mix = [f"/{ui}" for ui in LANGUAGES] + [f"/{ui}/{p}" for ui in LANGUAGES for p in ("about", "sources")]
            mix = (mix + articles + lists) if len(articles) > 5 else mix + lists + [
                f"/{ui}/articles/{i}" for ui in LANGUAGES for i in range(1, 6)]
            random.Random(3).shuffle(mix)
            say(f"Memory: -Xmx{options.heap}, {len(mix)} addresses in turn")
            f = bench(server.base, ("mix", mix), pids=server.pids(), connections="8,64", arguments=["--gzip"])
            try:
                metrics = server.get("/actuator/prometheus")
            except LookupError as refusal:
                metrics = ""
                print(f"no metrics, so nothing of the heap: {refusal}")
            value = lambda pattern: sum(float(v) for v in re.findall(pattern + r".*? ([\d.E]+)$", metrics, re.M))
            print(f"heap after the last collection: {100 * value('^jvm_memory_usage_after_gc'):.0f} % of {options.heap}; "
                  f"paused {value('^jvm_gc_pause_seconds_sum'):.1f} s in {value('^jvm_gc_pause_seconds_count'):.0f} "
                  f"collections; out of memory: {'yes' if 'OutOfMemory' in server.output() else 'no'}; "
                  f"failed requests: {sum(x['errors'] for x in f.values())}")


def cached():
    conf = pathlib.Path(options.nginx_conf)
    if not conf.exists():
        return print(f"skipped: {conf} is not there")
    with Server(options.home[0], *PAGES_ALONE) as server, tempfile.TemporaryDirectory() as work:
        http_port, port = free_port(), free_port()
        os.chmod(work, 0o755)
        text = conf.read_text()
        for pattern, replacement in (r"/var/cache/nginx/dateline", f"{work}/cache"), \
                (r"server 127\.0\.0\.1:8080;", f"server 127.0.0.1:{server.port};"), \
                (r"listen 80;", f"listen 127.0.0.1:{http_port};"), \
                (r"listen 443 ssl( http2)?;", f"listen 127.0.0.1:{port} backlog=4096;"), \
                (r"(?m)^\s*(ssl_certificate|http2)\w*\s.*;$", ""):
            text = re.sub(pattern, replacement, text)
        ours = ["access_log off", "keepalive_requests 10000000"] + [
            f"{kind}_temp_path {work}/{kind}" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")]
        text = "".join(f"{d};\n" for d in ours if not re.search(rf"(?m)^\s*{d.split()[0]}\s", text)) + text
        pathlib.Path(work, "nginx.conf").write_text(f"worker_processes auto; daemon off; pid {work}/pid;\n"
            f"error_log stderr error; events {{ worker_connections 2048; }}\nhttp {{\n{text}\n}}\n")
        front = None
        try:
            front = subprocess.Popen(["nginx", "-p", work, "-e", "stderr", "-c", f"{work}/nginx.conf"])
            time.sleep(1)
            article = server.articles()[0]
            for name, path in ("front", "/en"), ("article", article), ("list", "/en/articles"):
                for title, arguments in ("plain", []), ("compressed", ["--gzip"]):
                    say(f"Behind nginx as a cache, {name}, {title}")
                    bench(f"http://127.0.0.1:{port}", (name, path), pids=f"{front.pid},{server.pids()}",
                          connections="8,64", arguments=arguments, label="nginx, Dateline behind")
        finally:
            if front:
                front.terminate()
                front.wait(10)


def free_port():
    """A port below those that clients get, or a client that tries early might be given the very port it asks for."""
    while True:
        with socket.socket() as s, contextlib.suppress(OSError):
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(("127.0.0.1", random.randrange(20_000, 30_000)))
            return s.getsockname()[1]


def main():
    global options
    commands = {c.__name__: c for c in (kept, render, search, dossier, flat, scale, start, memory, cached)}
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("command", choices=commands)
    p.add_argument("--home", action="append", default=[])
    p.add_argument("--jar", default=str(PROJECT / "target/dateline.jar"))
    p.add_argument("--heap", default="256m")
    p.add_argument("--nginx-conf", default=str(PROJECT / "docs/nginx.conf"))
    p.add_argument("--rounds", type=int, default=5)
    p.add_argument("--seconds", type=int, default=4)
    p.add_argument("--warmup", type=int, default=15, help="web_bench.py warms each page up twice as long: the JIT needs it")
    p.add_argument("--only", action="append", help="only pages of this name: front, article, list, ...")
    p.add_argument("--json", help="append web_bench.py's figures to this file")
    options = p.parse_args()
    options.web_bench = str(pathlib.Path(os.environ.get("BENCH", ""), "web_bench.py"))
    is_timed_here = options.command == "dossier"
    if not is_timed_here and not (os.environ.get("BENCH") and pathlib.Path(options.web_bench).exists()):
        return print("skipped: set BENCH to the directory of web_bench.py, which measures")
    for tool in ["psql"] if is_timed_here else ["wrk", "nginx"]:
        if not shutil.which(tool):
            return print(f"skipped: {tool} is not installed")
    if not options.home and options.command not in ("start", "memory"):
        p.error("--home is missing")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))     # so that the servers are stopped
    commands[options.command]()


if __name__ == "__main__":
    main()
