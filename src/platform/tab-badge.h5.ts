/** In a browser the tab bar is ours and draws its own number. */
export async function showTabBadge(_index: number, _text: string): Promise<void> {}
