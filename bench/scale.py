#!/usr/bin/env python3
"""What an archive of any size needs, from measured costs: the tables of docs/scale.md.

    bench/scale.py [--reports 10e6 1e9] [--readers 10000]

Costs of one report and one request are those that docs/performance.md, docs/intake-bulk.md and
docs/stories.md measured, in the table COSTS; what grows is said to grow. How many requests find
their page in memory is not measured but simulated: readers who choose by Zipf's law, from lists
and reports, against the pages that fit into the memory of the proxy and of a node.
"""
import argparse
import math
import random

# Measured on two cores of the machine of docs/performance.md, 22 November 2026.
COSTS = {
    "database bytes a report": 9_700,       # 1,000,000 reports of 350 words, with everything but stories
    "story bytes a report": 2_600,          # traits and their index, 8,000 reports
    "index bytes a report": 2_250,          # Lucene, 1,000,000 reports, merged
    "heap bytes a report": 60 + 8,          # shelflist, and places of the search index
    "intake, Java ms": 3.7,                 # received, drawn, judged
    "intake, PostgreSQL ms": 1.0,
    "indexing, ms": 2.7,                    # 720 a second on two cores
    "linking, Java ms": 8.5,                # stories, at 8,000 reports
    "page in the proxy, ms": 0.010,
    "page in memory, ms": 0.025,
    "article, ms": 0.45,                    # PostgreSQL included
    "list, ms per million": 0.6,            # on top of 0.7: measured 0.76 at 10,000 and 2.02 at 1,000,000
    "search, ms": 3.0,                      # the whole page of a common term at 100,000
    "search, ms per million": 7.0,          # finding and counting every one of them
}
LISTS, SEARCHES = 0.25, 0.05                # of what readers ask for; the rest are reports
PAGE_BYTES = 9_000                          # compressed, with what surrounds it in memory
PROXY_BYTES, NODE_BYTES = 50e9, 2e9         # what proxy and node may keep
CORE_BUSY = 0.6                             # no more of a core is counted on


def hit_ratio(pages, kept, exponent=0.9, draws=200_000, seed=7):
    """The part of requests whose page is among those kept, of pages that readers choose by Zipf's law.

    A cache that throws away what was not asked for longest holds about the most wanted ones: the
    simulation draws requests and follows such a cache, scaled down so that it fits here.
    """
    scale = max(1.0, pages / 100_000)
    pages, kept = int(pages / scale), int(kept / scale)
    if kept >= pages:
        return 1.0
    harmonic = [0.0]
    for rank in range(1, pages + 1):
        harmonic.append(harmonic[-1] + rank ** -exponent)
    chooser = random.Random(seed)
    cache, hits = {}, 0
    for request in range(draws):
        wanted = chooser.random() * harmonic[-1]
        low, high = 1, pages
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if harmonic[middle] >= wanted else (middle + 1, high)
        if low in cache:
            hits += request >= draws // 2
            del cache[low]
        elif len(cache) >= kept > 0:
            del cache[next(iter(cache))]
        if kept:
            cache[low] = True
    return hits / (draws / 2)


def plan(reports, readers, daily):
    millions = reports / 1e6
    in_proxy = hit_ratio(reports, PROXY_BYTES / PAGE_BYTES)
    lists_ms = 0.7 + COSTS["list, ms per million"] * millions
    search_ms = COSTS["search, ms"] + COSTS["search, ms per million"] * millions
    # A list or a search that the proxy does not have is one that no node has either.
    made = readers * (1 - in_proxy)
    proxy = readers * COSTS["page in the proxy, ms"] / 1000
    nodes = made * ((1 - LISTS - SEARCHES) * COSTS["article, ms"] + LISTS * lists_ms) / 1000
    engine = made * SEARCHES * search_ms / 1000
    intake = daily / 86_400 * (COSTS["intake, Java ms"] + COSTS["indexing, ms"] + COSTS["linking, Java ms"]) / 1000
    shards = max(1, math.ceil(millions / 20))
    return [
        ("pages found in the proxy", f"{in_proxy:.0%}"),
        ("database, one copy", size(reports * (COSTS["database bytes a report"] + COSTS["story bytes a report"]))),
        ("index, one copy", size(reports * COSTS["index bytes a report"])),
        ("heap of each node for its lists", size(reports * COSTS["heap bytes a report"])),
        ("cores: proxy", cores(proxy)),
        ("cores: nodes and their database", cores(nodes)),
        ("cores: engine", cores(engine)),
        (f"cores: {daily:,.0f} new reports a day", cores(intake)),
        ("shards of 20 million reports", str(shards)),
        ("one common term, on as many cores as shards", f"{search_ms / shards:,.0f} ms"),
        ("one list with counts", f"{lists_ms:,.0f} ms"),
        ("making the index anew, 16 cores", f"{reports * COSTS['indexing, ms'] / 1000 / 16 / 3600:,.1f} h"),
        ("taking all of it in, 16 cores", f"{reports * (COSTS['intake, Java ms'] + COSTS['intake, PostgreSQL ms']) / 1000 / 16 / 3600:,.1f} h"),
    ]


def size(number):
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if number < 1000:
            return f"{number:,.0f} {unit}"
        number /= 1000
    return f"{number:,.0f} PB"


def cores(busy):
    return f"{busy / CORE_BUSY:,.1f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=float, nargs="+", default=[1e6, 1e7, 1e9])
    options.add_argument("--readers", type=float, default=10_000, help="requests a second")
    chosen = options.parse_args()
    plans = [dict(plan(reports, chosen.readers, max(1_000, reports / 2_000))) for reports in chosen.reports]
    print("| | " + " | ".join(f"{reports:,.0f} reports" for reports in chosen.reports) + " |")
    print("|---|" + "--:|" * len(plans))
    rows = [list(one.items()) for one in plans]
    for row in zip(*rows):
        name = row[0][0] if len({cell[0] for cell in row}) == 1 else "cores: what comes in, a 2,000th of it a day"
        print(f"| {name} | " + " | ".join(cell[1] for cell in row) + " |")


if __name__ == "__main__":
    main()
