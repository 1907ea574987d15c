/** The address of a campaign’s page. `/campaigns/new` alone is where one is made, whatever an imported one is called. */
export const campaignHref = (id: string): string => (id === 'new' ? '/campaigns/new?there' : `/campaigns/${id}`)

/** Whether an address with this id and this search means a campaign that is to be made. */
export const meansNew = (id: string, search: URLSearchParams): boolean => id === 'new' && !search.has('there')
