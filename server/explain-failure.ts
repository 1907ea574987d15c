/** Why a start failed, in Vietnamese and in English, for somebody who did not write the program. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Those that were made to be read by people.
  if (error.name === 'StartRefused' || error.name === 'DatabaseRefused') return error.message
  const { code, path = '', port } = error as NodeJS.ErrnoException & { port?: number }
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Cổng ${port} đang được chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT=8081 npm start\n` +
        `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=8081 npm start`
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'Máy này không có địa chỉ ghi trong HOST.\nThis machine does not have the address in HOST.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (port !== undefined) {
        return `Không được phép dùng cổng ${port}; hãy chọn cổng từ 1024 trở lên.\nPort ${port} may not be used; choose one from 1024 up.`
      }
      return (
        `Không ghi được vào ${path}. Hãy cho phép ghi, hoặc chọn thư mục khác bằng DATA_DIR.\n` +
        `${path} cannot be written to. Allow it, or choose another folder with DATA_DIR.`
      )
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
      return (
        'Không ghi được vào cơ sở dữ liệu. Hãy cho phép ghi vào thư mục dữ liệu, hoặc chọn thư mục khác bằng DATA_DIR.\n' +
        'The database cannot be written to. Allow it in the data folder, or choose another one with DATA_DIR.'
      )
    case 'SQLITE_FULL':
      return 'Ổ đĩa đã đầy: không ghi được vào cơ sở dữ liệu.\nThe disk is full: the database cannot be written to.'
    case 'ENOSPC':
      return `Ổ đĩa đã đầy (${path}).\nThe disk is full (${path}).`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} không phải là thư mục.\n${path} is not a folder.`
    default:
      return `Máy chủ không khởi động được: ${error.message}\nThe server could not start: ${error.stack ?? error.message}`
  }
}
