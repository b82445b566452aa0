// Between nothing and one: the same in learning and in reading.

/** The hyperbolic tangent to six digits, between bounds beyond which it is as good as one (Padé's 7/6). */
@inline
export function tanh(value: v128): v128 {
  const x = f32x4.min(f32x4.max(value, f32x4.splat(-4.97)), f32x4.splat(4.97));
  const s = f32x4.mul(x, x);
  let over = f32x4.add(f32x4.splat(378), s);
  over = f32x4.add(f32x4.splat(17325), f32x4.mul(s, over));
  over = f32x4.add(f32x4.splat(135135), f32x4.mul(s, over));
  let under = f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)));
  under = f32x4.add(f32x4.splat(62370), f32x4.mul(s, under));
  under = f32x4.add(f32x4.splat(135135), f32x4.mul(s, under));
  return f32x4.div(f32x4.mul(x, over), under);
}

@inline
export function sigmoid(value: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(value, half))));
}
