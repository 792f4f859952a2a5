"""Order from dependencies: stable, and without cycles as long as any edge may be left out."""

import heapq
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

Node = TypeVar("Node", bound=str)


def ordered(nodes: Iterable[str], needs: Mapping[str, Iterable[str]], rank: Callable[[str], Any]) -> list[str]:
    """The nodes, each after those that it needs, otherwise by `rank`; `ValueError` with a cycle where there is one."""
    waiting = {node: {need for need in needs.get(node, ()) if need != node} for node in nodes}
    for node, required in waiting.items():
        waiting[node] = {need for need in required if need in waiting}
    followers: dict[str, list[str]] = {node: [] for node in waiting}
    for node, required in waiting.items():
        for need in required:
            followers[need].append(node)
    ready = [(rank(node), node) for node, required in waiting.items() if not required]
    heapq.heapify(ready)
    done = []
    while ready:
        _, node = heapq.heappop(ready)
        done.append(node)
        for follower in followers[node]:
            waiting[follower].discard(node)
            if not waiting[follower]:
                heapq.heappush(ready, (rank(follower), follower))
    if len(done) < len(waiting):
        raise ValueError(" -> ".join(cycles(waiting, rank)[0]))
    return done


def cycles(needs: Mapping[str, Iterable[str]], rank: Callable[[str], Any]) -> list[list[str]]:
    """The strongly connected components that are more than one node, they and the nodes of each by `rank`."""
    rings = [sorted(component, key=rank) for component in _components(needs) if len(component) > 1]
    return sorted(rings, key=lambda ring: rank(ring[0]))


def _components(needs: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected components (Tarjan 1972, without recursion)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found = []
    for root in needs:
        if root in number:
            continue
        work = [(root, iter([need for need in needs[root] if need in needs]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, edges = work[-1]
            for need in edges:
                if need not in number:
                    number[need] = low[need] = len(number)
                    stack.append(need)
                    on_stack.add(need)
                    work.append((need, iter([further for further in needs[need] if further in needs])))
                    break
                if need in on_stack:
                    low[node] = min(low[node], number[need])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    component = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        component.append(member)
                        if member == node:
                            break
                    found.append(component)
    return found
