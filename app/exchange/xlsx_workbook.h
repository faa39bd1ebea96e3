#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xlsx_xml.h"
#include "app/exchange/zip_archive.h"

#include <QList>
#include <QString>

#include <memory>

class QIODevice;

namespace app {

/// What an XLSX workbook (ECMA-376, transitional or strict; XLSM and XLTX are the same) is made of, and the
/// way to its parts. A part that the file does not hold itself is never followed.
class XlsxWorkbook final
{
public:
    struct Sheet
    {
        QString name;
        QString part;
        bool visible = true;
    };

    /// `device` can be sought in and outlives the workbook. `suffix`, in small letters, tells what an archive
    /// is that holds no workbook.
    [[nodiscard]] static Listed<XlsxWorkbook> open(QIODevice &device, const QString &suffix);

    /// Those with cells, in the order of their tabs; no charts.
    const QList<Sheet> &sheets() const { return m_sheets; }
    bool countsFrom1904() const { return m_countsFrom1904; }
    /// Empty where there are none.
    const QString &strings() const { return m_strings; }
    const QString &styles() const { return m_styles; }

    /// TooLarge: it would unpack to more than `mostSize` bytes.
    [[nodiscard]] Listed<std::unique_ptr<XlsxXml>> read(const QString &part, qint64 mostSize) const;
    /// Bytes of the file that the part takes; 0 where there is none.
    qint64 packedSize(const QString &part) const;

private:
    explicit XlsxWorkbook(ZipArchive archive) : m_archive(std::move(archive)) {}

    Listed<void> findParts(const QString &suffix);
    Listed<void> readSheets(const QString &part);

    ZipArchive m_archive;
    QList<Sheet> m_sheets;
    QString m_strings;
    QString m_styles;
    bool m_countsFrom1904 = false;
};

} // namespace app
