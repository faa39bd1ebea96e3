#pragma once

#include "app/greetings/greeting_setup.h"
#include "ui/greetings/greeting_words.h"
#include "ui/shell/loader.h"

namespace ui {

/// Rules, occasions and templates as they stand, for everything the page names; read again after changes.
class GreetingSetupLoader final : public QObject
{
    Q_OBJECT
public:
    explicit GreetingSetupLoader(app::Desk &desk, QObject *parent = nullptr);

    const app::GreetingSetup &content() const { return m_content; }
    const RuleNames &names() const { return m_names; }
    const db::GreetingRule *rule(db::RuleId id) const;
    const db::Occasion *occasion(const QString &key) const;
    /// The segment that a rule keeps; nullptr: none, or it is gone.
    const app::SavedSegment *segmentOf(const db::GreetingRule &rule) const;
    /// The first day of an occasion from `from` on; invalid for personal days and for those without a date.
    QDate nextDay(const db::Occasion &occasion, QDate from) const;

signals:
    void changed();
    void failed(const db::Error &error);

private:
    void take(app::GreetingSetup content);

    app::GreetingSetup m_content;
    RuleNames m_names;
    Loader<app::GreetingSetup> m_loader;
};

} // namespace ui
