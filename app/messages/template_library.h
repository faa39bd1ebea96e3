#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/core/clock.h"
#include "app/messages/message_renderer.h"
#include "app/messages/template_draft.h"
#include "app/shop/shop_settings.h"
#include "db/greetings/greeting_rule.h"
#include "db/messages/template.h"
#include "db/messages/template_file.h"

#include <QHash>
#include <QList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// All that a page of templates works with, read in one go.
struct TemplateLibrary
{
    QList<db::Template> templates; ///< the archived ones too
    QList<TemplateDraft> drafts;
    QList<db::Occasion> occasions;
    OccasionTable occasionDates;
    QList<db::GreetingRule> rules;
    ShopSettings shop;
    QHash<db::TemplateId, QList<db::TemplateFile>> files; ///< of e-mails, see TemplateFileStore::of()

    const db::Template *find(db::TemplateId id) const;
    const TemplateDraft *draftOf(const QString &key) const;
    std::optional<db::Occasion> occasion(const QString &key) const;
    /// The names of the files that go with its e-mails, but for the pictures in the text.
    QStringList attachedTo(db::TemplateId id) const;
    /// The rules that send this template.
    QList<db::GreetingRule> rulesWith(db::TemplateId id) const;
    /// The day a text for this occasion speaks of when it goes to this customer next; today where none comes.
    MessageDay dayFor(const db::Customer &customer, const QString &occasionKey, QDate today) const;
    /// When the rules send it; half past eight where none does.
    QTime hourOf(db::TemplateId id) const;
    /// How many days before the day it speaks of; 0 where no rule sends it.
    int daysAheadOf(db::TemplateId id) const;
    /// As reasonNotToSave(text); or "untimely" (argument: days), where a rule sends it days ahead and it
    /// speaks of today.
    std::optional<Finding> reasonNotToSave(const db::Template &text) const;

private:
    /// The rule that speaks for all that send it: one that is on, if any.
    std::optional<db::GreetingRule> senderOf(db::TemplateId id) const;
};

[[nodiscard]] db::Result<TemplateLibrary> loadTemplates(db::Session &session);

/// Those that are not archived, and nothing else of the library.
struct TemplatesInUse
{
    QList<db::Template> templates;
    QString language; ///< that the shop writes in
};
[[nodiscard]] db::Result<TemplatesInUse> templatesInUse(db::Session &session);

/// Every wording a template has had, the newest first.
[[nodiscard]] db::Result<QList<db::TemplateVersion>> loadVersions(db::Session &session, db::TemplateId id);

/// Why a text cannot be saved as it stands: the first error, or nothing.
std::optional<Finding> reasonNotToSave(const db::Template &text);

} // namespace app
