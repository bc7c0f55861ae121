"""
Writes model_quantized.onnx: the smallest cross-encoder there is. It reads a question and a text as one input and gives one
number, how many pairs of equal tokens the two parts share. Run with Python and the package onnx.
"""
from pathlib import Path

from onnx import TensorProto, checker, helper, save

INT64, FLOAT = TensorProto.INT64, TensorProto.FLOAT
shape = ["batch", "tokens"]
inputs = [helper.make_tensor_value_info(name, INT64, shape) for name in ("input_ids", "attention_mask", "token_type_ids")]
axis = lambda name, value: helper.make_tensor(name, INT64, [1], [value])
number = lambda name, value: helper.make_tensor(name, INT64, [], [value])
nodes = [
    # Marks of the model ([CLS], [SEP]) have small numbers; words have larger ones.
    helper.make_node("Greater", ["input_ids", "lastMark"], ["isWord"]),
    helper.make_node("Cast", ["isWord"], ["words"], to=INT64),
    helper.make_node("Mul", ["words", "attention_mask"], ["read"]),
    helper.make_node("Mul", ["read", "token_type_ids"], ["ofText"]),
    helper.make_node("Sub", ["read", "ofText"], ["ofQuestion"]),
    helper.make_node("Unsqueeze", ["input_ids", "two"], ["down"]),
    helper.make_node("Unsqueeze", ["input_ids", "one"], ["across"]),
    helper.make_node("Equal", ["down", "across"], ["same"]),
    helper.make_node("Cast", ["same"], ["equal"], to=INT64),
    helper.make_node("Unsqueeze", ["ofQuestion", "two"], ["questionDown"]),
    helper.make_node("Unsqueeze", ["ofText", "one"], ["textAcross"]),
    helper.make_node("Mul", ["questionDown", "textAcross"], ["across2"]),
    helper.make_node("Mul", ["equal", "across2"], ["shared"]),
    helper.make_node("Cast", ["shared"], ["counts"], to=FLOAT),
    helper.make_node("ReduceSum", ["counts", "last"], ["rows"], keepdims=0),
    helper.make_node("ReduceSum", ["rows", "one"], ["logits"], keepdims=1),
]
graph = helper.make_graph(
    nodes,
    "overlap",
    inputs,
    [helper.make_tensor_value_info("logits", FLOAT, ["batch", 1])],
    [axis("one", 1), axis("two", 2), axis("last", 2), number("lastMark", 103)],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
model.ir_version = 8
checker.check_model(model)
save(model, str(Path(__file__).parent / "model_quantized.onnx"))
