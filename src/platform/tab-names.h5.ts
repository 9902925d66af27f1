/** In a browser the tab bar is ours and draws its own words. */
export async function nameTabs(_names: readonly string[]): Promise<void> {}
