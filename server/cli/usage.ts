/** What the command line can be asked. */
export const usage = `congchao preview PLAN --board ID|all --date YYYY-MM-DD [--days N] [--json]   a board's local day / ngày phát của bảng
congchao preview PLAN --board ID|all --at INSTANT [--json]                  what it shows at an instant / đang phát gì lúc đó
congchao check PLAN [--json]                                                what to look at before it plays / soát kế hoạch
congchao render PLAN --board ID --at INSTANT --out FILE.png [--view VIEW] [--json]
                                                                            the frame on the board / khung hình trên bảng
congchao package PLAN --board ID --from YYYY-MM-DD --to YYYY-MM-DD --out DIR [--format smil] [--view VIEW] [--json]
                                                                            files for a card or a USB stick / gói tệp cho thẻ phát, USB
congchao card PLAN --board ID --out FILE.png [--view VIEW] [--json]         its calibration card / hình căn chỉnh của bảng
congchao audit verify [--data DIR] [--database URL] [--key FILE] [--head ROW:HASH] [--json]
                                                                            whether the log holds / nhật ký có nguyên vẹn không
congchao audit verify --file EXPORT.ndjson [--key FILE] [--head ROW:HASH] [--json]
                                                                            the same of an export / với bản trích xuất
congchao restore BACKUP.db [--data DIR] [--json]                            a backup in the database's place / khôi phục bản sao lưu

INSTANT: 2020-10-14T08:00+07:00, or without an offset in the board's own time / hoặc giờ của bảng khi không ghi múi giờ
VIEW: canvas, as people see it / như người xem thấy; framebuffer, as its controller takes it / như bộ điều khiển nhận
      left out: canvas; of a package framebuffer / không ghi: canvas; gói tệp: framebuffer`
