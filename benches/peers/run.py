"""Times Hasila's roll-up in turn with DuckDB, Polars and numpy. README.md beside this file says how."""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

THREADS = "2"
for name in ("POLARS_MAX_THREADS", "RAYON_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, THREADS)

import duckdb
import numpy
import polars

ITEMS, MONTHS, COMMUNES = 200, 24, 10_598
ABSENT = numpy.iinfo(numpy.int32).min
ROOT = Path(__file__).resolve().parents[2]


class Figures:
    """The nation's figures, by item, month and commune, and where each commune stands."""

    def __init__(self, folder):
        table = numpy.loadtxt(folder / "tree.csv", delimiter=",", skiprows=1, dtype=numpy.int16)
        self.district, self.province = table[:, 1], table[:, 2].astype(numpy.int8)
        self.ratios = numpy.loadtxt(folder / "ratios.csv", delimiter=",", skiprows=1, dtype=int)
        flat = numpy.fromfile(folder / "figures.i32", dtype="<i4")
        self.values = flat.reshape(ITEMS, MONTHS, COMMUNES)
        self.present = self.values != ABSENT

    def total(self):
        return int(self.values.sum(where=self.present, dtype=numpy.int64)), int(self.present.sum())


class Hasila:
    """The benchmark `nation`, running a job for each line."""

    def __init__(self, folder, program):
        build = ["cargo", "bench", "-q", "-p", "hasila-cube", "--bench", "nation", "--"]
        environment = dict(os.environ, HASILA_BENCH_DATA=str(folder.resolve()))
        self.process = subprocess.Popen(
            [*([program] if program else build), "--serve"], cwd=ROOT, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        _, _, self.bytes = self.process.stdout.readline().split()

    def ask(self, job):
        self.process.stdin.write(job + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    def total(self):
        return tuple(int(part) for part in self.ask("total").split())

    def timed(self, job):
        return lambda: float(self.ask(job))


class DuckDb:
    """One row per figure, as reports arrive: month by month, communes in any order."""

    def __init__(self, figures):
        self.connection = duckdb.connect(":memory:")
        self.connection.execute(f"set threads = {THREADS}")
        order = numpy.random.default_rng(1).permutation(COMMUNES)
        for month in range(MONTHS):
            commune, item = numpy.nonzero(figures.present[:, month, order].T)
            commune = order[commune].astype(numpy.int16)
            rows = polars.DataFrame({
                "commune": commune, "district": figures.district[commune], "province": figures.province[commune],
                "item": item.astype(numpy.int16), "month": numpy.full(len(item), month, numpy.int8),
                "value": figures.values[item, month, commune].astype(numpy.int64)}).to_arrow()
            verb = "create table figures as" if month == 0 else "insert into figures"
            self.connection.execute(f"{verb} select * from rows")

    def roll_up(self):
        for level, below, value in (
                ("district", "figures", "sum(value) s, count(*) n"),
                ("province", "district", "sum(s) s, sum(n) n"), ("country", "province", "sum(s) s, sum(n) n")):
            units = {"district": "province, district,", "province": "province,", "country": ""}[level]
            self.connection.execute(
                f"create or replace temp table {level} as "
                f"select {units} item, month, {value} from {below} group by all")

    def total(self):
        return tuple(int(part) for part in self.connection.execute("select sum(s), sum(n) from country").fetchone())


class Polars:
    """One row per commune and month, one column per item."""

    def __init__(self, figures):
        commune = numpy.tile(numpy.arange(COMMUNES), MONTHS)
        month = numpy.repeat(numpy.arange(MONTHS, dtype=numpy.int8), COMMUNES)
        columns = {"commune": commune.astype(numpy.int16), "district": figures.district[commune],
                   "province": figures.province[commune], "month": month}
        frame = polars.DataFrame(columns)
        for item in range(ITEMS):
            values = polars.Series(f"i{item}", figures.values[item].reshape(-1).astype(numpy.float64))
            present = polars.Series(figures.present[item].reshape(-1))
            column = polars.select(polars.when(present).then(values).alias(f"i{item}")).to_series()
            frame = frame.with_columns(column)
        self.frame = frame.rechunk()
        items = range(ITEMS)
        self.first = [polars.col(f"i{i}").sum() for i in items] + [polars.col(f"i{i}").count().alias(f"n{i}") for i in items]
        self.next = [polars.col(f"i{i}").sum() for i in items] + [polars.col(f"n{i}").sum() for i in items]
        self.pairs = figures.ratios
        self.quotients = [
            polars.when(polars.col(f"i{whole}") != 0).then(polars.col(f"i{part}") / polars.col(f"i{whole}")).alias(f"r{k}")
            for k, (part, whole) in enumerate(figures.ratios)]

    def roll_up(self):
        self.district = self.frame.group_by("province", "district", "month").agg(self.first)
        self.province = self.district.group_by("province", "month").agg(self.next)
        self.country = self.province.group_by("month").agg(self.next)

    def ratios(self):
        levels = ((self.frame, "commune"), (self.district, "district"), (self.province, "province"))
        self.shown = [frame.select("month", unit, *self.quotients) for frame, unit in levels]
        self.shown.append(self.country.select("month", *self.quotients))

    def joint_ratios(self):
        """What Hasila's job does: only communes that report both sides count, and every ratio gets a verdict."""
        joint, sums, shown = [], [], []
        for k, (part, whole) in enumerate(self.pairs):
            part, whole = polars.col(f"i{part}"), polars.col(f"i{whole}")
            joint.append(polars.when(whole.is_not_null()).then(part).alias(f"p{k}"))
            joint.append(polars.when(part.is_not_null()).then(whole).alias(f"w{k}"))
            part, whole = polars.col(f"p{k}"), polars.col(f"w{k}")
            sums += [part.sum(), whole.sum()]
            shown.append(polars.when(whole > 0).then(part / whole).alias(f"r{k}"))
            shown.append(polars.when(whole > 0).then(part * 100 >= whole * 85).alias(f"v{k}"))
        commune = self.frame.select("commune", "district", "province", "month", *joint)
        district = commune.group_by("province", "district", "month").agg(sums)
        province = district.group_by("province", "month").agg(sums)
        country = province.group_by("month").agg(sums)
        levels = ((commune, ["commune"]), (district, ["district"]), (province, ["province"]), (country, []))
        self.shown = [frame.select("month", *unit, *shown) for frame, unit in levels]

    def total(self):
        sums = self.country.select(polars.sum_horizontal([f"i{i}" for i in range(ITEMS)])).to_series().sum()
        counts = self.country.select(polars.sum_horizontal([f"n{i}" for i in range(ITEMS)])).to_series().sum()
        return int(sums), int(counts)


class Copy:
    """As many bytes as given, from one place in memory to another."""

    def __init__(self, byte_count):
        self.source = numpy.arange(byte_count // 8, dtype=numpy.int64)
        self.target = numpy.zeros_like(self.source)

    def run(self):
        numpy.copyto(self.target, self.source)


def timed(work):
    def run():
        start = time.perf_counter()
        work()
        return time.perf_counter() - start
    return run


def busy_seconds():
    fields = [int(field) for field in open("/proc/stat").readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / os.sysconf("SC_CLK_TCK")


def wait_for_calm(seconds):
    """Waits, at most so long, until the machine does next to nothing for a fifth of a second."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        busy = busy_seconds()
        time.sleep(0.2)
        if busy_seconds() - busy < 0.06:
            return


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--calm", type=float, default=0)
    parser.add_argument("--program", help="the benchmark `nation`, if it is built already")
    options = parser.parse_args()
    figures = Figures(options.folder)
    hasila, duck, bear = Hasila(options.folder, options.program), DuckDb(figures), Polars(figures)
    duck.roll_up()
    bear.roll_up()
    expected = figures.total()
    for name, peer in (("Hasila", hasila), ("DuckDB", duck), ("Polars", bear)):
        assert peer.total() == expected, f"{name} has {peer.total()}, not {expected}"
    stored, wide = Copy(int(hasila.bytes)), Copy(ITEMS * MONTHS * COMMUNES * 8)
    del figures
    jobs = {
        "Hasila, roll-up": hasila.timed("rollup"),
        "Hasila, roll-up in place": hasila.timed("rollup in place"),
        "Hasila, copy as kept": hasila.timed("copy"),
        "numpy, copy as kept": timed(stored.run),
        "numpy, copy in 64 bits": timed(wide.run),
        "Polars, roll-up": timed(bear.roll_up),
        "DuckDB, roll-up": timed(duck.roll_up),
        "Hasila, ratios": hasila.timed("ratios"),
        "Hasila, ratios in place": hasila.timed("ratios in place"),
        "Polars, ratios": timed(bear.ratios),
        "Polars, joint ratios": timed(bear.joint_ratios),
        "Hasila, report": hasila.timed("report"),
    }
    seconds = {name: [] for name in jobs}
    for number in range(options.rounds + 1):
        for name, run in jobs.items():
            wait_for_calm(options.calm)
            taken = run()
            # The first round warms caches up.
            if number > 0:
                seconds[name].append(taken)
        print(f"round {number} of {options.rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    report(seconds)


def report(seconds):
    print(f"{'':26} {'median':>10} {'least':>10} {'most':>10}  milliseconds")
    for name, taken in seconds.items():
        print(f"{name:26} {statistics.median(taken) * 1e3:10.2f} {min(taken) * 1e3:10.2f} {max(taken) * 1e3:10.2f}")
    print(f"\n{'':44} {'median':>8} {'least':>8} {'most':>8}  round by round")
    for mine, theirs in (
            ("Hasila, roll-up", "DuckDB, roll-up"), ("Hasila, roll-up", "Polars, roll-up"),
            ("Hasila, ratios", "Polars, ratios"), ("Hasila, ratios in place", "Polars, ratios"),
            ("Hasila, ratios", "Polars, joint ratios"), ("Hasila, ratios in place", "Polars, joint ratios"),
            ("numpy, copy as kept", "Hasila, roll-up in place"), ("Hasila, copy as kept", "Hasila, roll-up in place"),
            ("numpy, copy in 64 bits", "Hasila, roll-up in place"), ("numpy, copy in 64 bits", "Hasila, roll-up")):
        ratios = [b / a for a, b in zip(seconds[mine], seconds[theirs])]
        print(f"{theirs + ' / ' + mine:50} {statistics.median(ratios):8.2f} {min(ratios):8.2f} {max(ratios):8.2f}"
              f"   of medians {statistics.median(seconds[theirs]) / statistics.median(seconds[mine]):8.2f}"
              f"   of least {min(seconds[theirs]) / min(seconds[mine]):8.2f}")


if __name__ == "__main__":
    main()
