#pragma once

#include "app/core/legacy_text.h"
#include "app/exchange/list_trouble.h"
#include "app/exchange/record_source.h"
#include "app/exchange/xlsx_sheet.h"
#include "app/exchange/xlsx_workbook.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>

namespace app {

/// Reads the rows of an XLSX workbook one by one: of its first visible sheet that holds something. Of a
/// workbook the texts that cells share are kept in memory, of the sheet never more than its beginning.
/// Numbers, days and codes come as a person sees them; a formula is what it gave when the file was saved, an
/// error is empty. Fields are filled up to the width of the beginning, so that rows are as wide as the
/// headings.
class XlsxReader final : public RecordSource
{
public:
    /// Finds the sheet. `device` can be sought in and belongs to the reader; `suffix`, in small letters,
    /// tells what an archive is that holds no workbook.
    [[nodiscard]] static Listed<std::unique_ptr<XlsxReader>> open(std::unique_ptr<QIODevice> device,
                                                                  const QString &suffix = {});
    /// As above; `device` outlives the reader.
    [[nodiscard]] static Listed<std::unique_ptr<XlsxReader>> open(QIODevice &device,
                                                                  const QString &suffix = {});

    [[nodiscard]] db::Result<bool> readRecord(QStringList &fields) override;
    /// The number of the row in the sheet.
    qint64 place() const override { return m_place; }
    qint64 bytesRead() const override;
    qint64 size() const override { return m_size; }
    SourceFacts facts() const override;
    std::optional<ListTrouble> trouble() const override { return m_trouble; }

private:
    struct Row
    {
        QStringList fields;
        qint64 place = 0;
    };

    XlsxReader(QIODevice &device, XlsxWorkbook workbook);

    Listed<void> readWords();
    Listed<void> findSheet();
    Listed<void> readBeginning();
    Listed<bool> readNext(QStringList &fields);
    Listed<void> refuseChanged() const;
    void guessLetters();

    std::unique_ptr<QIODevice> m_owned;
    QIODevice &m_device;
    qint64 m_size;
    XlsxWorkbook m_workbook;
    XlsxStrings m_strings;
    XlsxStyles m_styles;
    XlsxWorkbook::Sheet m_chosen;
    std::unique_ptr<XlsxSheet> m_sheet; ///< none: all are empty
    std::deque<Row> m_beginning;        ///< read, and not asked for yet
    qsizetype m_width = 0;              ///< of its widest row
    std::optional<LegacyEncoding> m_legacy;
    qint64 m_place = 0;
    std::optional<ListTrouble> m_trouble;
};

} // namespace app
