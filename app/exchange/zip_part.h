#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/zip_archive.h"

#include <memory>

struct zip_file;

namespace app {

/// The content of one file of an archive, unpacked piece by piece as it is read. Checked: it gives as many
/// bytes as the directory says, with their sum. Of one archive, one part is read at a time.
class ZipPart final
{
public:
    /// Takes `file`, which libzip has open in the archive.
    ZipPart(std::shared_ptr<OpenZip> zip, const ZipEntry &entry, zip_file *file);
    ~ZipPart();
    Q_DISABLE_COPY_MOVE(ZipPart)

    /// Up to `most` bytes into `to`; 0 at the end.
    [[nodiscard]] Listed<qsizetype> read(char *to, qsizetype most);
    /// Packed bytes taken so far.
    qint64 taken() const;

private:
    QString whatIsWrong() const;

    std::shared_ptr<OpenZip> m_zip;
    ZipEntry m_entry;
    zip_file *m_file;
    qint64 m_takenBefore; ///< of the archive's bytes
    qint64 m_given = 0;
};

} // namespace app
