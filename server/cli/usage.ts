/** What the command line can be asked. */
export const usage = `congchao preview PLAN --board ID|all --date YYYY-MM-DD [--days N] [--json]   a board's local day / ngày phát của bảng
congchao preview PLAN --board ID|all --at INSTANT [--json]                  what it shows at an instant / đang phát gì lúc đó
congchao check PLAN [--json]                                                what to look at before it plays / soát kế hoạch
congchao render PLAN --board ID --at INSTANT --out FILE.png                 the frame on the board / khung hình trên bảng

INSTANT: 2020-10-14T08:00+07:00, or without an offset in the board's own time / hoặc giờ của bảng khi không ghi múi giờ`
