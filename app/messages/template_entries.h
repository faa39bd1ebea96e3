#pragma once

#include "app/messages/template_library.h"

namespace app {

/// One line of the list: what is said to one audience on one matter in one language, with a text for each
/// channel.
struct TemplateEntry
{
    struct Text
    {
        db::Template text; ///< the draft's where there is one
        QString draftKey;  ///< empty: nothing unsaved
    };
    QString key; ///< stable while the program runs, for finding the entry again
    db::Audience audience = db::Audience::Existing;
    QString occasionKey;
    QString title;
    bool archived = false;
    QList<Text> texts; ///< in the order of the channels: Zalo, SMS, e-mail, the others

    bool hasDraft() const;
    /// Where this template stands in texts; -1: it does not.
    qsizetype indexOf(db::TemplateId id, const QString &draftKey) const;
};

/// What the list shall hold; what is not set does not narrow.
struct TemplateFilter
{
    QString words;                   ///< all of them in title, occasion or text; accents ignored
    QString language;                ///< "vi" or "en"
    std::optional<QString> occasion; ///< an empty one: for no special day
    std::optional<db::Channel> channel;
    bool archived = false; ///< these instead of the others
};

/// By audience (prospects first), the special days in the order of the year, then the matters without one.
QList<TemplateEntry> entriesOf(const TemplateLibrary &library, const TemplateFilter &filter);

} // namespace app
