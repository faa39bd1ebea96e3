#pragma once

#include "app/core/arguments.h"
#include "db/messages/template.h"

#include <QString>

#include <optional>

namespace app {

template <>
inline constexpr std::tuple kFields<db::Template>{Argument{"id", &db::Template::id},
                                                  Argument{"title", &db::Template::title},
                                                  Argument{"audience", &db::Template::audience},
                                                  Argument{"recipient", &db::Template::recipient},
                                                  Argument{"purpose", &db::Template::purpose},
                                                  Argument{"channel", &db::Template::channel},
                                                  Argument{"occasion", &db::Template::occasionKey},
                                                  Argument{"language", &db::Template::language},
                                                  Argument{"version", &db::Template::version},
                                                  Argument{"subject", &db::Template::subject},
                                                  Argument{"body", &db::Template::body},
                                                  Argument{"copy_of", &db::Template::copyOf}};

/// A template being written and not yet saved, as it is kept among the drafts. One with an id belongs to the
/// stored template, whose version it was begun from stands in `text.version`; one without is a new template.
struct TemplateDraft
{
    QString key; ///< "template/12", "template/new/3"
    db::Template text;
};

/// Whose files go with a text: those of a copy that is not stored yet are the original's. May be null.
db::TemplateId filesOwnerOf(const db::Template &text);

inline constexpr QStringView kTemplateDrafts = u"template/";

QString draftKeyOf(db::TemplateId id);
QString newDraftKey(qint64 number);

/// The draft as text, and back; nothing for text that is no draft of a template.
QString draftContent(const db::Template &text);
std::optional<TemplateDraft> readDraft(const QString &key, const QString &content);

} // namespace app
