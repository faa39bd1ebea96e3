#pragma once

#include "app/messages/finding.h"

#include <QList>
#include <QString>

namespace app {

/// What a turn of phrase does in a message.
enum class Wording
{
    Greeting,     ///< opens a message
    Thanks,       ///< closes one
    Offer,        ///< makes it advertising
    BoughtBefore, ///< speaks to someone who has bought
    FirstMeeting, ///< speaks to a stranger
    OptOut,       ///< says how to refuse further advertising
    Household     ///< wishes something to a family, or to a person's new year of life
};

/// Looks for phrases as whole words, whatever their case. A text without any accented letter is compared
/// without accents, so that "giam gia" is found; in accented text "đã" is never taken for "dạ".
class PhraseFinder final
{
public:
    /// `text` is NFC.
    explicit PhraseFinder(QStringView text);

    /// Those that begin in [from, to), in order, no two overlapping; at most 20.
    QList<TextSpan> find(Wording wording, qsizetype from, qsizetype to) const;
    bool contains(Wording wording, qsizetype from, qsizetype to) const
    {
        return !find(wording, from, to).isEmpty();
    }

private:
    bool standsAlone(qsizetype offset, qsizetype length) const;

    QString m_lowered; // unit for unit as long as the text
    bool m_accented = false;
};

} // namespace app
