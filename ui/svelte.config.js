// Runes everywhere: no component falls back to the reactivity of Svelte 4.
export default { compilerOptions: { runes: true } };
