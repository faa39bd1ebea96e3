#pragma once

#include "app/messages/finding.h"
#include "app/messages/template_entries.h"
#include "app/messages/template_fix.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

/// What the page of templates says, in the language in use.
class MessageWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::MessageWords)
public:
    /// "Honorific", "Tên shop".
    static QString variable(app::Variable variable);
    /// One sentence: what a variable puts into the text.
    static QString meaning(app::Variable variable);
    /// The word on a field's chip: small letters, a capital or capitals as the value will have.
    static QString onChip(const app::TemplatePiece &field);
    /// What is wrong and what to do about it.
    static QString finding(const app::Finding &finding, const db::Template &text);
    /// The words of the button that mends it.
    static QString fix(const app::TemplateFix &fix);
    /// "Birthday"; "No special day" for an empty key.
    static QString occasion(const app::TemplateLibrary &library, const QString &key);
    /// "Zalo, SMS".
    static QString channels(const app::TemplateEntry &entry);
    /// "Prospects", "Existing customers".
    static QString people(db::Audience audience);
    /// "Vietnamese", "English".
    static QString language(const QString &key);
    /// "chị Nguyễn Thị Hương".
    static QString person(const db::Customer &customer, QDate today, const QString &language,
                          app::HonorificRegion region);
};

} // namespace ui
