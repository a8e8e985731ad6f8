"""Holds Hasila's estimates of effects against two computed otherwise: csdid, a port of the authors' own package, for group-time
effects and their means; and plain least squares with one column per unit and period, for the second opinion.

    python3 -m venv ~/peers && ~/peers/bin/pip install csdid numpy pandas
    ~/peers/bin/python benches/peers/effect.py --write     makes the panel and the figures that `cargo test` holds Hasila against
    ~/peers/bin/python benches/peers/effect.py --check     computes them again and compares
    ~/peers/bin/python benches/peers/effect.py --moments mpdta.csv
        sizes, means and covariances of the groups in the authors' example (county teen employment, 2003 to 2007; the package
        did has it, and it is not ours to give away): all that estimates and errors without covariates depend on
"""

import argparse
import csv
import io
import sys
import warnings
from pathlib import Path

import numpy
import pandas
from csdid.att_gt import ATTgt

FOLDER = Path(__file__).resolve().parents[2] / "crates/effect/tests/it"
UNITS, PERIODS, PER_CLUSTER = 72, 7, 4
GROUPS = (0, 0, 3, 5, 6, 0)
TOLERANCE = 1e-9


def panel():
    """An invented panel in thousandths: groups by cluster and by unit, effects that grow, weights from 1 to 5."""
    draw = numpy.random.default_rng(20210515)
    rows = []
    common = draw.normal(0, 400, PERIODS).cumsum()
    shocks = draw.normal(0, 250, (UNITS // PER_CLUSTER, PERIODS))
    for unit in range(UNITS):
        cluster = unit // PER_CLUSTER
        group = GROUPS[cluster % len(GROUPS)] if cluster < 12 else GROUPS[unit % len(GROUPS)]
        level, weight = draw.normal(0, 1000), int(draw.integers(1, 6))
        for period in range(1, PERIODS + 1):
            effect = 300 + 150 * (period - group) + 90 * group if group and period >= group else 0
            outcome = level + common[period - 1] + shocks[cluster, period - 1] + draw.normal(0, 500) + effect
            rows.append((unit, cluster, group, weight, period, int(round(outcome))))
    return pandas.DataFrame(rows, columns=["unit", "cluster", "first", "weight", "period", "outcome"])


def figures(data):
    """Rows of (setting, what, group, at, value, error)."""
    data = data.assign(y=data.outcome / 1000)
    settings = {
        "never": dict(control_group=["nevertreated"]),
        "not_yet": dict(control_group=["notyettreated"]),
        "clustered": dict(control_group=["notyettreated"], clustervar="cluster"),
        "weighted": dict(control_group=["nevertreated"], weights_name="weight"),
        "universal": dict(control_group=["notyettreated"]),
        "anticipated": dict(control_group=["notyettreated"], anticipation=1),
    }
    rows = []
    for name, options in settings.items():
        model = ATTgt(yname="y", tname="period", idname="unit", gname="first", data=data, **options)
        fitted = model.fit(est_method="reg", bstrap=False, base_period="universal" if name == "universal" else "varying")
        found = fitted.results
        for group, period, value, error in zip(found["group"], found["year"], found["att"], found["se"]):
            if numpy.isfinite(error) and error > 0:
                rows.append((name, "cell", int(group), int(period), value, error))
        rows.append((name, "wald", "", "", fitted.MP["W"], fitted.MP["Wpval"]))
        for kind in ("simple", "group", "dynamic", "calendar"):
            means = fitted.aggte(typec=kind, bstrap=False).atte
            rows.append((name, kind, "", "", means["overall_att"], means["overall_se"]))
            if kind != "simple":
                for at, value, error in zip(means["egt"], means["att_egt"], means["se_egt"]):
                    if numpy.isfinite(error) and error > 0:
                        rows.append((name, kind + "_at", "", int(at), value, error))
    rows.append(("imputed", "simple", "", "", imputed(data), ""))
    return rows


def imputed(data):
    """The mean of treated outcomes less what least squares on the untreated foretells."""
    untreated = data[(data["first"] == 0) | (data.period < data["first"])]
    columns = lambda frame: numpy.hstack([
        (frame.unit.to_numpy()[:, None] == numpy.arange(UNITS)).astype(float),
        (frame.period.to_numpy()[:, None] == numpy.arange(2, PERIODS + 1)).astype(float)])
    found, *_ = numpy.linalg.lstsq(columns(untreated), untreated.y.to_numpy(), rcond=None)
    treated = data[(data["first"] > 0) & (data.period >= data["first"])]
    return float((treated.y.to_numpy() - columns(treated) @ found).mean())


def moments(file):
    """Group, size, five means, fifteen covariances: what `published.rs` makes a panel of."""
    data = pandas.read_csv(file)
    wide = data.pivot(index="countyreal", columns="year", values="lemp")
    group = data.groupby("countyreal")["first.treat"].first()
    print("group,size," + ",".join(f"mean{year}" for year in range(5)) + ",covariances")
    for first in sorted(group.unique()):
        rows = wide[group == first].to_numpy()
        spread = numpy.cov(rows.T, bias=True)
        upper = [spread[a, b] for a in range(5) for b in range(a, 5)]
        print(",".join([str(first), str(len(rows)), *(f"{value:.7f}" for value in [*rows.mean(axis=0), *upper])]))


def number(value):
    return "" if value in ("", None) else repr(float(value))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--moments", metavar="FILE")
    options = parser.parse_args()
    if options.moments:
        return moments(options.moments)
    warnings.simplefilter("ignore")
    data = panel()
    hushed, sys.stdout = sys.stdout, io.StringIO()
    rows = figures(data)
    sys.stdout = hushed
    if options.write:
        data.to_csv(FOLDER / "panel.csv", index=False)
        with open(FOLDER / "peers.csv", "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["setting", "what", "group", "at", "value", "error"])
            writer.writerows([*row[:4], number(row[4]), number(row[5])] for row in rows)
    if options.check:
        if not data.equals(pandas.read_csv(FOLDER / "panel.csv")):
            sys.exit("the stored panel is not the one this script makes")
        with open(FOLDER / "peers.csv") as file:
            stored = [row for row in csv.reader(file)][1:]
        apart = 0.0
        assert len(stored) == len(rows), f"{len(stored)} figures are stored, {len(rows)} computed"
        for old, new in zip(stored, rows):
            assert old[:4] == [str(part) for part in new[:4]], (old, new)
            pairs = [(float(a), float(b)) for a, b in zip(old[4:], new[4:]) if a]
            apart = max([apart, *(abs(a - b) for a, b in pairs)])
        print(f"{len(rows)} figures computed again, at most {apart:.1e} from those stored")
        sys.exit(apart > TOLERANCE)


main()
