"""The seed map drawn with geopandas and matplotlib: what most would write for it.

Reads its task as JSON from standard input; prints the seconds from there to the written SVG and
PNG, imports left out. A "plain" task is countries, arrows and names alone.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path as File
from typing import Any

import geopandas
import matplotlib as mpl

mpl.use("agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from pyproj import Proj

EARTH = "+proj=eqearth +lon_0=11 +datum=WGS84"


def draw(task: dict[str, Any]) -> None:
    """Draw ground, arrows, places, names and legend, and write both files."""
    wide, high = task["size"]
    figure, axes = plt.subplots(figsize=(wide / 100, high / 100), dpi=task["dpi"])
    ground(task, axes)
    earth = Proj(EARTH)
    rim = [withStroke(linewidth=2.5, foreground="#ffffff")]
    for line in task["lines"]:
        points = np.column_stack(earth(*np.array(line["path"]).T))
        casing = [withStroke(linewidth=line["width"] + 3, foreground="#ffffff")]
        axes.add_patch(
            FancyArrowPatch(
                path=Path(points), arrowstyle="-|>", mutation_scale=9, color=line["colour"],
                linewidth=line["width"], linestyle=line["dash"], alpha=line["opacity"],
                path_effects=None if task["plain"] else casing,
            )
        )  # fmt: skip
    for node in task["nodes"]:
        x, y = earth(node["lon"], node["lat"])
        axes.plot(x, y, "o", color="#1c2530", markersize=4)
        axes.annotate(
            node["label"], (x, y), xytext=(5, -3), textcoords="offset points", fontsize=8,
            path_effects=rim,
        )  # fmt: skip
    families = {line["layer"]: line["colour"] for line in task["lines"]}
    axes.legend(handles=[Line2D([], [], color=c, label=n) for n, c in families.items()], fontsize=7)
    axes.set_title("Travel and influence", loc="left", fontweight="bold")
    axes.set_axis_off()
    for suffix in ("svg", "png"):
        figure.savefig(File(task["folder"]) / f"peer.{suffix}", dpi=task["dpi"])


def ground(task: dict[str, Any], axes: Any) -> None:  # noqa: ANN401 - has no type here
    """Draw countries, those named, regions with their edges, and disputed borders."""
    land = geopandas.read_file(task["shapes"])
    land = land.set_crs(4326, allow_override=True).to_crs(EARTH)
    land.plot(ax=axes, color="#f8f6f1", edgecolor="#bcc6c9", linewidth=0.8)
    if task["plain"]:
        return
    named = land[land["id"].isin(task["named"])]
    named.plot(ax=axes, color="#ece4d2", edgecolor="#d5d0c4", linewidth=0.5)
    for members in task["regions"]:
        region = land[land["id"].isin(members)]
        region.plot(ax=axes, facecolor="none", edgecolor="#55606c", hatch="////", linewidth=0)
        geopandas.GeoSeries([region.union_all()]).boundary.plot(
            ax=axes, color="#55606c", linewidth=1.6
        )
    borders = geopandas.read_file(task["disputed"])
    borders.set_crs(4326, allow_override=True).to_crs(EARTH).plot(
        ax=axes, color="#55606c", linewidth=1, linestyle=":"
    )


def main() -> None:
    """Time one drawing."""
    task = json.loads(sys.stdin.read())
    start = time.perf_counter()
    draw(task)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
