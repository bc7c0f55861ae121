;; Dot products of many rows with one query, 32-bit floats, four at a time. JavaScript has no such instructions: the same
;; loop there takes nine times as long. scan.wasm is made from this file by `npm run build:scan`.
(module
  (import "env" "memory" (memory 1))

  ;; `row` is the address of the first of `rows` rows that follow each other, each of `bytes` bytes (a multiple of 32);
  ;; `query` that of the query, as long as a row; `out` where the products go.
  (func (export "scan")
    (param $row i32) (param $rows i32) (param $bytes i32) (param $query i32) (param $out i32)
    (local $at i32) (local $even v128) (local $odd v128)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $even (v128.const f32x4 0 0 0 0))
        (local.set $odd (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $inner
          (local.set $even
            (f32x4.add (local.get $even)
              (f32x4.mul
                (v128.load (i32.add (local.get $row) (local.get $at)))
                (v128.load (i32.add (local.get $query) (local.get $at))))))
          (local.set $odd
            (f32x4.add (local.get $odd)
              (f32x4.mul
                (v128.load offset=16 (i32.add (local.get $row) (local.get $at)))
                (v128.load offset=16 (i32.add (local.get $query) (local.get $at))))))
          (br_if $inner
            (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $bytes))))
        (local.set $even (f32x4.add (local.get $even) (local.get $odd)))
        (f32.store (local.get $out)
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $even)) (f32x4.extract_lane 1 (local.get $even)))
            (f32.add (f32x4.extract_lane 2 (local.get $even)) (f32x4.extract_lane 3 (local.get $even)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (local.get $bytes)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $next)))))
