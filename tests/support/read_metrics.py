# SPDX-License-Identifier: Apache-2.0
"""Reads metrics in the text format of Prometheus from the input with Prometheus' own parser, and
checks what it lets pass: families and samples once each, histograms that rise to their count.
Prints `name type samples` for each family."""
import sys

from prometheus_client.parser import text_string_to_metric_families


def check_histogram(family):
    series = {}
    for sample in family.samples:
        labels = tuple(sorted((k, v) for k, v in sample.labels.items() if k != "le"))
        series.setdefault(labels, []).append(sample)
    for labels, samples in series.items():
        buckets = [s for s in samples if s.name.endswith("_bucket")]
        bounds = [float(s.labels["le"]) for s in buckets]
        counts = [s.value for s in buckets]
        count = [s.value for s in samples if s.name.endswith("_count")]
        if bounds != sorted(bounds) or bounds[-1] != float("inf"):
            sys.exit(f"{family.name}{labels}: bounds {bounds}")
        if counts != sorted(counts) or count != [counts[-1]]:
            sys.exit(f"{family.name}{labels}: counts {counts}, {count}")


def main():
    seen = set()
    for family in text_string_to_metric_families(sys.stdin.read()):
        samples = [(s.name, tuple(sorted(s.labels.items()))) for s in family.samples]
        if family.name in seen or len(set(samples)) != len(samples):
            sys.exit(f"{family.name} is there twice")
        if not family.documentation or family.type == "unknown":
            sys.exit(f"{family.name} has no help or no type")
        seen.add(family.name)
        if family.type == "histogram":
            check_histogram(family)
        print(family.name, family.type, len(samples))


main()
