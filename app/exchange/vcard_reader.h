#pragma once

#include "app/exchange/record_source.h"
#include "app/exchange/vcard_card.h"
#include "app/exchange/vcard_lines.h"

#include <memory>
#include <optional>

class QIODevice;

namespace app {

/// Reads address cards, vCard 2.1, 3.0 and 4.0, of any size in little memory; each is a record, and its
/// fields are declared. Sounds are passed over, the cards within a card (AGENT) too, and so is what stands
/// between cards; of a picture that is no small JPEG only the beginning is given. A card without its end, or
/// whose letters cannot be read, is refused at its line, and with it the file.
class VcardReader final : public RecordSource
{
public:
    /// `device` must be open for reading and outlive the reader.
    explicit VcardReader(QIODevice &device);
    /// As above, with a device of its own.
    explicit VcardReader(std::unique_ptr<QIODevice> device);
    ~VcardReader() override;

    /// Whether that is the beginning of such a file.
    static bool isBeginning(QByteArrayView start);

    [[nodiscard]] db::Result<bool> readRecord(QStringList &fields) override;
    /// The line of its BEGIN.
    qint64 place() const override { return m_cardLine; }
    qint64 bytesRead() const override { return m_lines.bytesRead(); }
    qint64 size() const override { return m_size; }
    QStringList properties() const override { return vcardFieldKeys(m_origin); }
    SourceFacts facts() const override;
    std::optional<ListTrouble> trouble() const override;

private:
    [[nodiscard]] db::Result<bool> readNext(QStringList &fields);
    [[nodiscard]] db::Result<bool> findCard();
    [[nodiscard]] db::Result<void> readCard();
    [[nodiscard]] db::Result<void> passOverInnerCard();
    [[nodiscard]] db::Result<void> takeLine(const VcardHeader &header);
    [[nodiscard]] db::Result<QString> decoded(const VcardHeader &header);
    [[nodiscard]] tl::unexpected<db::Error> cutCard();

    std::unique_ptr<QIODevice> m_owned;
    VcardOrigin m_origin;
    qint64 m_size;
    VcardLines m_lines;
    VcardCard m_card;
    qint64 m_cardLine = 0;
    std::optional<LegacyEncoding> m_legacy; ///< of the last value that was not Unicode
    qint64 m_faultLine = 0;                 ///< of the error, from 1
    std::optional<db::Error> m_error;
};

} // namespace app
