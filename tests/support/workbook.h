#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace test {

/// A ZIP archive made in memory. What its directory says can be false on purpose.
class ZipMaker final
{
public:
    struct Lie
    {
        qint64 size = -1; ///< of the part when unpacked
        bool sum = false;
        bool encrypted = false;
        int method = -1;
    };
    enum class Packing
    {
        Stored,
        Deflated
    };

    explicit ZipMaker(bool in64 = false) : m_in64(in64) {}

    void add(const QByteArray &name, const QByteArray &content, Packing packing = Packing::Deflated)
    {
        add(name, content, packing, Lie{});
    }
    void add(const QByteArray &name, const QByteArray &content, Packing packing, const Lie &lie);
    QByteArray bytes() const;

private:
    bool m_in64; ///< all numbers stand in the ZIP64 parts
    QByteArray m_parts;
    QByteArray m_directory;
    int m_count = 0;
};

/// A workbook as Excel lays it out.
struct Workbook
{
    struct Sheet
    {
        QByteArray name = "Sheet1";
        QByteArray rows = {};  ///< XML: what is in sheetData
        QByteArray state = {}; ///< "hidden", "veryHidden"
    };
    QList<Sheet> sheets;
    QByteArray strings = {}; ///< XML: what is in sst; no such part where empty
    QByteArray styles = {};  ///< XML: what is in styleSheet
    bool from1904 = false;

    /// Each part in the archive, so that one of them can be another.
    QList<QPair<QByteArray, QByteArray>> parts() const;
    QByteArray bytes(ZipMaker::Packing packing = ZipMaker::Packing::Deflated) const;
};

/// A sheet of texts, as they stand in the rows. Texts of digits only are numbers.
Workbook workbookOf(const QList<QStringList> &rows, const QByteArray &name = "Sheet1");

} // namespace test
