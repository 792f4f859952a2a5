/** What people get who build a designer with React Flow as its documentation says: memoized nodes, only visible ones rendered. */
import { Handle, Position, ReactFlow, useEdgesState, useNodesState } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { memo } from "react";
import { createRoot } from "react-dom/client";

const { tables, columns, lines, ...named } = await (await fetch("./design.json")).json();

const Table = memo(({ data }) => (
  <section className="table">
    <Handle type="target" position={Position.Left} />
    <h2>{data.name}</h2>
    {columns.map(([name, type]) => (
      <div key={name}>
        <span>{name}</span>
        <span>{type}</span>
      </div>
    ))}
    <Handle type="source" position={Position.Right} />
  </section>
));

const nodes = tables.map(({ name, x, y, width, height }, at) => ({
  id: String(at),
  type: "table",
  position: { x, y },
  width,
  height,
  data: { name },
}));
const edges = lines.map(([source, , target], at) => ({
  id: `e${at}`,
  source: String(source),
  target: String(target),
  type: "smoothstep",
}));

function App() {
  const [shown, , onNodesChange] = useNodesState(nodes);
  const [drawn, , onEdgesChange] = useEdgesState(edges);
  return (
    <ReactFlow
      nodes={shown}
      edges={drawn}
      nodeTypes={{ table: Table }}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(flow) => {
        window.show = (what) => {
          if (what === "whole") flow.fitView({ minZoom: 0.005 });
          else flow.setCenter(tables[named[what]].x + 115, tables[named[what]].y + 18, { zoom: 1 });
        };
        flow.fitView({ minZoom: 0.005 });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", "true")),
        );
      }}
      minZoom={0.005}
      onlyRenderVisibleElements
      panActivationKeyCode="Space"
    />
  );
}

createRoot(document.getElementById("root")).render(<App />);
