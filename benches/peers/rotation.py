"""Compares Hasila's planner with OR-tools, HiGHS and scipy. README.md beside this file says how."""

import argparse
import collections
import json
import os
import random
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import numpy
from ortools.graph.python import linear_sum_assignment, min_cost_flow
from ortools.sat.python import cp_model
from scipy import sparse
from scipy.optimize import LinearConstraint, milp

ROOT = Path(__file__).resolve().parents[2]


class Question:
    """People, posts, places and rules, as the benchmark `question` reads them."""

    def __init__(self):
        self.people, self.posts, self.places, self.bars, self.sides = [], [], {}, 0, []
        self.wishes = []

    @classmethod
    def read(cls, path):
        """The question in a file that the benchmark `round` wrote: no rules that join choices."""
        q, number = cls(), lambda word: None if word == "-" else int(word)
        for line in Path(path).read_text().splitlines():
            kind, *words = line.split()
            if kind == "person":
                q.people.append(tuple(map(number, words)))
            elif kind == "post":
                q.posts.append(number(words[0]))
            elif kind == "place":
                person, post, cost, *bars = map(int, words)
                q.places[person, post] = (cost, bars)
            else:
                q.bars = int(words[0])
        return q

    def only(self, requirements):
        """The same question with these requirements and no others: what is only wished for requires nothing."""
        q, held = Question(), {tuple(one) for one in requirements}
        keep = lambda kind, at, cost: 0 if cost is None and (kind, at) not in held else cost
        q.people = [(post, keep("placed", at, out)) for at, (post, out) in enumerate(self.people)]
        q.posts = [keep("filled", at, vacant) for at, vacant in enumerate(self.posts)]
        q.places = {pair: (cost, [bar for bar in bars if ("bar", bar) in held])
                    for pair, (cost, bars) in self.places.items()}
        q.bars, q.sides = self.bars, [side for at, side in enumerate(self.sides) if ("side", at) in held]
        return q

    def text(self):
        word = lambda value: "-" if value is None else str(value)
        lines = [f"person {word(post)} {word(out)}" for post, out in self.people]
        lines += [f"post {word(vacant)}" for vacant in self.posts]
        for (person, post), (cost, bars) in sorted(self.places.items()):
            lines.append(" ".join(map(str, ["place", person, post, cost, *bars])))
        lines.append(f"bars {self.bars}")
        for name, *lists in self.sides:
            lines.append(f"side {name} " + " / ".join(" ".join(map(str, one)) for one in lists))
        for price, name, *lists in self.wishes:
            lines.append(f"wish {price} {name} " + " / ".join(" ".join(map(str, one)) for one in lists))
        return "\n".join(lines) + "\n"


def built(bench):
    """Builds a benchmark; returns where it lies, so that what is measured is not cargo."""
    build = ["cargo", "bench", "-q", "-p", "hasila-rotation", "--bench", bench, "--no-run", "--message-format=json"]
    told = subprocess.run(build, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout
    paths = [json.loads(line).get("executable") for line in told.splitlines() if line.startswith("{")]
    return next(path for path in reversed(paths) if path)


class Hasila:
    """The benchmark `question`, solving a file for each line."""

    def __init__(self, program):
        self.process = subprocess.Popen([program or built("question"), "--serve"], cwd=ROOT, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.folder = tempfile.TemporaryDirectory()

    def memory(self):
        """The most memory it has used, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return max((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), default=0) / 1024

    def file(self, question, name):
        path = Path(self.folder.name) / name
        path.write_text(question.text())
        return path

    def solve(self, path, seconds):
        self.process.stdin.write(f"{path} {seconds}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def small(dice):
    """A question of up to seven people and posts with every kind of rule, kept in any case or broken at a price."""
    q, people, posts = Question(), dice.randint(1, 7), dice.randint(1, 7)
    spread, gaps = dice.choice([5, 40, 1000]), dice.random() * 0.4
    maybe = lambda often: dice.randrange(spread) * 2 if dice.random() < often else None
    outs, vacancies = dice.choice([0, 0.3, 0.6]), dice.choice([0, 0.3, 0.6])
    q.people = [(at if at < posts and dice.random() < 0.8 else None, maybe(outs)) for at in range(people)]
    q.posts = [maybe(vacancies) for _ in range(posts)]
    q.bars = dice.randint(0, 2)
    for person in range(people):
        for post in range(posts):
            if dice.random() >= gaps:
                bars = [bar for bar in range(q.bars) if dice.random() < 0.2]
                q.places[person, post] = (0 if person == post else dice.randrange(spread), bars)
    some = lambda count: sorted(dice.sample(range(count), dice.randint(1, count)))
    pair = lambda: [dice.randrange(people), dice.randrange(people)]
    # In half of the questions no rule but those at a price joins choices.
    kept, wished = dice.choice([0, dice.randint(0, 3)]), dice.randint(0, 4)
    for at in range(kept + wished):
        terms = [(a, b, dice.randint(-3, 3)) for a in range(people) for b in range(posts) if dice.random() < 0.5]
        rule = dice.choice([
            ("moved_at_most", [dice.randint(0, 3)], some(people)),
            ("held_at_least", [dice.randint(0, 2)], some(posts), some(people)),
            ("held_at_most", [dice.randint(0, 2)], some(posts), some(people)),
            ("not_moved_together", pair()),
            ("apart", pair(), some(posts), some(posts)),
            ("no_exchange", pair()),
            ("fixed", [dice.randrange(people), dice.randrange(posts)]),
            ("weighed", [dice.randint(0, 6), *(number for term in terms for number in term)]),
        ])
        if at < kept:
            q.sides.append(rule)
        else:
            q.wishes.append((dice.randrange(spread), *rule))
    return q


def cp_sat(q, seconds, workers=2):
    """Returns status, cost and seconds of CP-SAT on a question, each rule said anew."""
    model, x = cp_model.CpModel(), {}
    for pair, (cost, bars) in q.places.items():
        if not bars:
            x[pair] = model.new_bool_var("")
    outs = [model.new_bool_var("") if out is not None else 0 for _, out in q.people]
    vacancies = [model.new_bool_var("") if vacant is not None else 0 for vacant in q.posts]
    rows, columns = collections.defaultdict(list), collections.defaultdict(list)
    for (person, post), taken in x.items():
        rows[person].append(taken)
        columns[post].append(taken)
    for person, out in enumerate(outs):
        model.add(sum(rows[person]) + out == 1)
    for post, vacant in enumerate(vacancies):
        model.add(sum(columns[post]) + vacant == 1)
    takes = lambda person, post: x.get((person, post), 0)
    today = lambda person: q.people[person][0]
    moved = lambda people: sum(1 - takes(one, today(one)) for one in set(people) if today(one) is not None)
    held = lambda posts, people: sum(takes(one, post) for one in set(people) for post in set(posts))

    def beyond(name, *lists):
        """What is above zero where the rule is broken, part by part."""
        if name == "moved_at_most":
            yield moved(lists[1]) - lists[0][0]
        elif name == "held_at_least":
            yield lists[0][0] - held(lists[1], lists[2])
        elif name == "held_at_most":
            yield held(lists[1], lists[2]) - lists[0][0]
        elif name == "not_moved_together":
            yield moved(lists[0]) - 1
        elif name == "apart":
            for posts in lists[1:]:
                yield held(posts, lists[0]) - 1
        elif name == "no_exchange":
            one, other = lists[0]
            if one != other and today(one) is not None and today(other) is not None:
                yield takes(one, today(other)) + takes(other, today(one)) - 1
        elif name == "fixed":
            yield 1 - takes(*lists[0])
        elif name == "weighed":
            most, *rest = lists[0]
            yield sum(rest[at + 2] * takes(rest[at], rest[at + 1]) for at in range(0, len(rest), 3)) - most

    for side in q.sides:
        for over in beyond(*side):
            model.add(over <= 0)
    wished = []
    for price, *side in q.wishes:
        for over in beyond(*side):
            slack = model.new_int_var(0, 1_000_000, "")
            model.add(slack >= over)
            wished.append(price * slack)
    paid = lambda costs, taken: sum(cost * one for cost, one in zip(costs, taken) if cost is not None)
    model.minimize(sum(q.places[pair][0] * taken for pair, taken in x.items())
                   + paid([out for _, out in q.people], outs) + paid(q.posts, vacancies) + sum(wished))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.max_time_in_seconds = workers, seconds
    start = time.perf_counter()
    status = solver.solve(model)
    cost = round(solver.objective_value) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
    return solver.status_name(status), cost, time.perf_counter() - start


def compare(hasila, count):
    """Solves random small questions with both and stops at the first difference."""
    planned = impossible = sets = 0
    kinds = collections.Counter()
    for seed in range(count):
        q = small(random.Random(seed))
        ours = hasila.solve(hasila.file(q, "small.txt"), 60)
        status, cost, _ = cp_sat(q, 60, 1)
        kinds.update(side[0] for side in q.sides)
        kinds.update(f"{side[1]} at a price" for side in q.wishes)
        if status == "INFEASIBLE":
            assert ours.get("impossible") and ours["proven"] == "Ok(Impossible)", (seed, ours)
            impossible += 1
            assert ours["conflicts"], (seed, ours)
            for found in ours["conflicts"]:
                assert cp_sat(q.only(found), 60, 1)[0] == "INFEASIBLE", (seed, found)
                for at in range(len(found)):
                    without = q.only(found[:at] + found[at + 1:])
                    assert cp_sat(without, 60, 1)[0] in ("OPTIMAL", "FEASIBLE"), (seed, found, at)
                sets += 1
        else:
            assert status == "OPTIMAL" and ours["cost"] == ours["bound"] == cost, (seed, status, cost, ours)
            assert ours["faults"] == 0 and ours["proven"] == f"Ok(Bound({cost}))", (seed, ours)
            planned += 1
    print(f"{count} questions: {planned} with the cost of CP-SAT and a proof, {impossible} impossible to both; "
          f"{sets} conflicts, each impossible to CP-SAT by itself and possible without any one of its requirements")
    print("  rules in them:", ", ".join(f"{kind} {times}" for kind, times in sorted(kinds.items())))


def nation(provinces, districts, communes, most_places, seed=53):
    """Heads of posts of one grade each; a native, or one with ten years in post, must move; a move costs by way and fit."""
    random_numbers = numpy.random.default_rng(seed)
    center = random_numbers.random((provinces, 2)) * (500, 1500)
    grade = numpy.repeat([0, 1, 2], [provinces, districts, communes])
    lower = random_numbers.integers(0, provinces, districts + communes)
    province = numpy.concatenate([numpy.arange(provinces), lower])
    count = len(grade)
    where, asked = center[province] + random_numbers.normal(0, 30, (count, 2)), random_numbers.random((count, 6))
    home = numpy.where(random_numbers.random(count) < 0.12, province, random_numbers.integers(0, provinces, count))
    years = random_numbers.integers(0, 15, count)
    skill = asked + random_numbers.normal(0, 0.25, (count, 6))
    must = (years >= 10) | (home == province)
    q = Question()
    q.people, q.posts = [(at, None) for at in range(count)], [None] * count
    for person in range(count):
        fits = (grade == grade[person]) & (province != home[person])
        fits[person] = False
        posts = numpy.nonzero(fits)[0]
        way = numpy.hypot(*(where[posts] - where[person]).T)
        cost = 10_000 + way + 50 * numpy.abs(skill[person] - asked[posts]).sum(1)
        if most_places and len(posts) >= most_places:
            half = most_places // 2
            near = numpy.argpartition(cost, half)[:half]
            kept = numpy.unique([*near, *random_numbers.choice(len(posts), most_places - 1 - half, replace=False)])
            posts, cost = posts[kept], cost[kept]
        for post, paid in zip(posts.tolist(), numpy.rint(cost).astype(int).tolist()):
            q.places[person, post] = (paid, [])
        if not must[person]:
            q.places[person, person] = (0, [])
    q.facts = province, grade, years, must
    return q


def with_rules(q, most_from_one):
    """Adds a share of each team, a limit from any one province, experience among those who arrive, and no exchanges."""
    province, grade, years, must = q.facts
    low = grade > 0
    team = {one: numpy.nonzero((province == one) & low)[0].tolist() for one in sorted(set(province.tolist()))}
    from_to, arrive = collections.Counter(), collections.defaultdict(list)
    for person, post in q.places:
        if person != post and low[person]:
            from_to[province[person], province[post]] += 1
            arrive[province[post]] += [person, post, -1 if years[person] >= 3 else 1]
    for one, people in team.items():
        stay = [person for person in people if (person, person) in q.places]
        moved = len(people) - max(int(must[people].sum()), int(0.4 * len(people)))
        if stay and moved > 0:
            q.sides.append(("moved_at_most", [max(0, len(stay) - moved)], stay))
    for (source, to), arcs in from_to.items():
        if source != to and arcs > most_from_one:
            q.sides.append(("held_at_most", [most_from_one], team[to], team[source]))
    q.sides += [("weighed", [0, *terms]) for terms in arrive.values()]
    q.sides += [("no_exchange", [a, b]) for a, b in q.places if a < b and (b, a) in q.places]
    return q


def flow(q):
    arcs = sorted(q.places)
    people, posts = numpy.array(arcs, dtype=numpy.int32).T.copy()
    cost = numpy.array([q.places[pair][0] for pair in arcs], dtype=numpy.int64)
    return len(q.people), people, posts, cost


def by_flow(count, people, posts, cost):
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(people, count + posts, numpy.ones(len(cost), numpy.int64), cost)
    supply = numpy.repeat([1, -1], count).astype(numpy.int64)
    solver.set_nodes_supplies(numpy.arange(2 * count, dtype=numpy.int32), supply)
    assert solver.solve() == solver.OPTIMAL
    return solver.optimal_cost()


def by_assignment(count, people, posts, cost):
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(people, posts, cost)
    assert solver.solve() == solver.OPTIMAL
    return solver.optimal_cost()


def by_flow_of_all(q):
    """Minimum-cost flow of a question in which people may be left out and every post is filled."""
    people, posts = len(q.people), len(q.posts)
    assert not q.sides and all(vacant is None for vacant in q.posts)
    pairs = [(person, people + post, cost) for (person, post), (cost, bars) in sorted(q.places.items()) if not bars]
    pairs += [(person, people + posts, out) for person, (_, out) in enumerate(q.people) if out is not None]
    tails, heads, costs = (numpy.array(one) for one in zip(*pairs))
    supply = numpy.array([1] * people + [-1] * posts + [posts - people])

    def job():
        solver = min_cost_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(tails, heads, numpy.ones(len(costs), numpy.int64), costs)
        solver.set_nodes_supplies(numpy.arange(len(supply)), supply)
        assert solver.solve() == solver.OPTIMAL
        return solver.optimal_cost()
    return job


def by_highs(q, seconds):
    """HiGHS, as scipy brings it, on the same question as a mixed-integer program. Its own package and OR-tools cannot be loaded together."""
    people, posts = len(q.people), len(q.posts)
    arcs = [(person, people + post, cost) for (person, post), (cost, bars) in sorted(q.places.items()) if not bars]
    outs = [(person, None, out) for person, (_, out) in enumerate(q.people) if out is not None]
    columns, rows = [], []
    for at, (person, post, _) in enumerate(arcs + outs):
        for row in (person, post):
            if row is not None:
                columns.append(at)
                rows.append(row)
    count, size = len(arcs) + len(outs), people + posts
    matrix = sparse.csc_array((numpy.ones(len(rows)), (rows, columns)), shape=(size, count))
    costs = numpy.array([cost for _, _, cost in arcs + outs], dtype=float)
    found = milp(costs, integrality=numpy.ones(count), bounds=(0, 1), constraints=LinearConstraint(matrix, 1, 1),
                 options={"time_limit": float(seconds)})
    return found.message, found.fun


def pack(rounds, seconds, peer_seconds):
    """Times a round of 768 posts under the pack's own rules, from the register to the judged plan, beside peers on the same question."""
    program = built("round")
    text = str(ROOT / "packs/regulation_65/plan.plan")
    with tempfile.TemporaryDirectory() as folder:
        run = lambda places, *file: json.loads(
            subprocess.run([program, text, str(seconds), str(places), *file], cwd=ROOT, check=True, text=True,
                           stdout=subprocess.PIPE).stdout)
        path = str(Path(folder) / "pack.txt")
        whole = run(100_000, path)
        q = Question.read(path)
        job, taken = by_flow_of_all(q), collections.defaultdict(list)
        for _ in range(max(rounds, 1)):
            ours = run(50)
            assert not ours["cut"] and not ours["broken"] and ours["cost"] == ours["bound"] == whole["cost"], ours
            taken["Hasila, from the register to the judged plan"].append(ours["micros"] / 1e6)
            cost, spent = timed(job)
            assert cost == ours["cost"], (cost, ours)
            taken["min-cost flow, places judged already"].append(spent)
        print(f"regulation_65, {whole['posts']} posts, {whole['people']} people, {whole['places']} places, "
              f"{whole['moves']} moves, cost {whole['cost']}, proven over all places:")
        for who, spent in taken.items():
            print(f"  {who:45} {statistics.median(spent):8.3f} s")
        if peer_seconds:
            for who, peer in (("HiGHS", lambda: by_highs(q, peer_seconds)),
                              ("CP-SAT, two workers", lambda: cp_sat(q, peer_seconds)[:2])):
                answer, spent = timed(peer)
                print(f"  {who:45} {spent:8.3f} s {answer}")


def timed(job):
    start = time.perf_counter()
    result = job()
    return result, time.perf_counter() - start


def race(hasila, q, name, rounds):
    """Times a question without rules that join choices, in turn."""
    path, arcs, seconds = hasila.file(q, name), flow(q), collections.defaultdict(list)
    for _ in range(rounds):
        ours = hasila.solve(path, 600)
        seconds["hasila"].append(ours["micros"] / 1e6)
        for peer, job in (("min-cost flow", by_flow), ("linear assignment", by_assignment)):
            cost, taken = timed(lambda: job(*arcs))
            assert cost == ours["cost"] == ours["bound"], (peer, cost, ours)
            seconds[peer].append(taken)
    for peer, taken in seconds.items():
        print(f"{len(q.people)} posts, {len(q.places)} places: {peer:18} {statistics.median(taken):8.3f} s")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", help="the benchmark, built already")
    options.add_argument("--questions", type=int, default=500, help="small questions to compare with CP-SAT")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=2, help="for 768 posts with all rules")
    options.add_argument("--peer-seconds", type=int, default=0, help="for CP-SAT on the same; 0 leaves it out")
    chosen = options.parse_args()
    hasila = Hasila(os.path.abspath(chosen.program) if chosen.program else None)
    compare(hasila, chosen.questions)
    if not chosen.rounds:
        return
    pack(chosen.rounds, chosen.seconds, chosen.peer_seconds)
    race(hasila, nation(63, 705, 0, None), "small.txt", chosen.rounds)
    race(hasila, nation(63, 705, 10_232, 50), "large.txt", chosen.rounds)
    for q, limit in ((with_rules(nation(63, 705, 0, 50), 2), chosen.seconds),
                     (with_rules(nation(63, 705, 10_232, 50), 12), 30)):
        ours = hasila.solve(hasila.file(q, "rules.txt"), limit)
        gap = (ours["cost"] - ours["bound"]) / ours["cost"]
        print(f"{len(q.people)} posts, {len(q.sides)} rules: {ours['micros'] / 1e6:.2f} s, gap {gap:.5%}, "
              f"half a percent after {ours['micros_to_half_percent'] / 1e6:.2f} s, {ours['proven']}")
        if chosen.peer_seconds and len(q.posts) < 1_000:
            print("  CP-SAT, two workers:", cp_sat(q, chosen.peer_seconds))
    print(f"most memory of Hasila, the check of the proof included: {hasila.memory():.0f} MiB")


if __name__ == "__main__":
    main()
