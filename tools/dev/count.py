"""Turns what the test runners leave into {passed, failed, skipped} and adds it up.

count.py one     OUT STATUS               a rule: passed if its status is 0
count.py plain   OUT STATUS FILE          FILE is {"passed", "failed", "skipped"} already
count.py vitest  OUT STATUS FILE          vitest's JSON report
count.py tap     OUT STATUS FILE          what `node --test` writes with --test-reporter=tap
count.py gtest   OUT STATUS FILE          GoogleTest's JSON report
count.py ctest   OUT STATUS JUNIT FOLDER  ctest's JUnit file; FOLDER holds a GoogleTest report a program
count.py total   FOLDER                   prints all and, last, "N passed, N failed, N skipped"

A runner that failed without a failed test, or left no report, counts as one failure.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml


def numbers(passed=0, failed=0, skipped=0):
    return {"passed": passed, "failed": failed, "skipped": skipped}


def plus(left, right):
    return {key: left[key] + right[key] for key in left}


def read(path):
    try:
        return json.loads(pathlib.Path(path).read_text())
    except (OSError, ValueError):
        return None


def of_plain(path):
    report = read(path)
    return numbers(**{key: int(report.get(key, 0)) for key in numbers()}) if report else numbers()


def of_vitest(path):
    report = read(path)
    if not report:
        return numbers()
    skipped = report.get("numPendingTests", 0) + report.get("numTodoTests", 0)
    return numbers(report["numPassedTests"], report["numFailedTests"], skipped)


def of_tap(path):
    try:
        text = pathlib.Path(path).read_text()
    except OSError:
        return numbers()
    found = dict(re.findall(r"^# (pass|fail|skipped|cancelled) (\d+)$", text, re.MULTILINE))
    count = {key: int(value) for key, value in found.items()}
    failed = count.get("fail", 0) + count.get("cancelled", 0)
    return numbers(count.get("pass", 0), failed, count.get("skipped", 0))


def of_gtest(path):
    report = read(path)
    if not report:
        return numbers()
    tests = [test for suite in report["testsuites"] for test in suite["testsuite"]]
    failed = sum("failures" in test for test in tests)
    skipped = sum(test.get("result") in ("SKIPPED", "SUPPRESSED") for test in tests)
    return numbers(len(tests) - failed - skipped, failed, skipped)


def of_ctest(junit, folder):
    """A program whose report is missing crashed; one that failed without a failed test leaked."""
    total = numbers()
    try:
        cases = xml.parse(junit).getroot().iter("testcase")
    except (OSError, xml.ParseError):
        return total
    for case in cases:
        inner = of_gtest(pathlib.Path(folder) / f"{case.get('name')}.json")
        broken = case.get("status") not in ("run", "disabled", "notrun")
        if broken and not inner["failed"]:
            inner = plus(inner, numbers(failed=1))
        elif not broken and not sum(inner.values()):
            inner = numbers(passed=1)
        total = plus(total, inner)
    return total


def counted(kind, status, files):
    if kind == "one":
        return numbers(passed=int(status == 0), failed=int(status != 0))
    readers = {"plain": of_plain, "vitest": of_vitest, "tap": of_tap, "gtest": of_gtest, "ctest": of_ctest}
    found = readers[kind](*files)
    if not found["failed"] and (status != 0 or not sum(found.values())):
        found = plus(found, numbers(failed=1))
    return found


def total(folder):
    everything = numbers()
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        row = read(path)
        everything = plus(everything, row)
        print(f"  {path.stem:<12} {row['passed']:>6} passed {row['failed']:>4} failed {row['skipped']:>4} skipped")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**everything))
    return 1 if everything["failed"] or not everything["passed"] else 0


def main():
    kind, target, *rest = sys.argv[1:]
    if kind == "total":
        return total(target)
    result = counted(kind, int(rest[0]), rest[1:])
    pathlib.Path(target).write_text(json.dumps(result) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
