# SPDX-License-Identifier: Apache-2.0
"""Reads metrics in the text format of Prometheus from the input with Prometheus' own parser, and
checks what it lets pass: families and samples once each, histograms that rise to their count, and the
names that `promtool check metrics` would not let pass (prometheus.io/docs/practices/naming).
Prints `name type samples` for each family."""
import re
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


# Durations are in seconds, sizes in bytes, shares are ratios; what counts up is a total, nothing else is.
FOREIGN_UNITS = {
    "milliseconds", "microseconds", "nanoseconds", "minutes", "hours", "days", "ms", "us", "ns", "kilobytes",
    "megabytes", "gigabytes", "kb", "mb", "gb", "kib", "mib", "gib", "bits", "percent", "percentage",
}
TYPES = {"counter", "gauge", "histogram", "summary"}


def check_names(family):
    words = family.name.split("_")
    if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)+", family.name):
        sys.exit(f"{family.name}: lower-case words behind the name of the program")
    if FOREIGN_UNITS.intersection(words):
        sys.exit(f"{family.name}: not a base unit")
    if TYPES.intersection(words):
        sys.exit(f"{family.name}: the type is part of the name")
    if family.type != "counter" and words[-1] in ("total", "count", "sum", "bucket"):
        sys.exit(f"{family.name}: the end of another type's name")
    for sample in family.samples:
        if family.type == "counter" and not sample.name.endswith("_total"):
            sys.exit(f"{sample.name}: a counter without _total")
        for label in sample.labels:
            if not re.fullmatch("[a-z][a-z_]*", label) or (label == "le" and family.type != "histogram"):
                sys.exit(f"{sample.name}: the label {label}")


def main():
    seen = set()
    for family in text_string_to_metric_families(sys.stdin.read()):
        samples = [(s.name, tuple(sorted(s.labels.items()))) for s in family.samples]
        if family.name in seen or len(set(samples)) != len(samples):
            sys.exit(f"{family.name} is there twice")
        if not family.documentation or family.type == "unknown":
            sys.exit(f"{family.name} has no help or no type")
        seen.add(family.name)
        check_names(family)
        if family.type == "histogram":
            check_histogram(family)
        print(family.name, family.type, len(samples))


main()
