#pragma once

#include "app/greetings/occasion_dates.h"
#include "app/shop/sending_hours.h"
#include "ui/greetings/greeting_words.h"

#include <QObject>
#include <QStringList>

namespace app {
class Desk;
}

namespace ui {

/// Rules, occasions and templates as they stand, for everything the page names; read again after changes.
class GreetingBook final : public QObject
{
    Q_OBJECT
public:
    struct Content
    {
        QList<db::GreetingRule> rules;
        QList<db::Occasion> occasions;
        app::OccasionTable table;            ///< of shop and program together
        QList<db::OccasionDateRow> ownDates; ///< those the shop has set
        QStringList tags;
        QString language = QStringLiteral("vi"); ///< of the messages
        app::SendingHours hours;                 ///< of the shop
        RuleNames names;
    };

    explicit GreetingBook(app::Desk &desk, QObject *parent = nullptr);

    bool isLoaded() const { return m_loaded; }
    const Content &content() const { return m_content; }
    const RuleNames &names() const { return m_content.names; }
    const db::GreetingRule *rule(db::RuleId id) const;
    const db::Occasion *occasion(const QString &key) const;
    /// The first day of an occasion from `from` on; invalid for personal days and for those without a date.
    QDate nextDay(const db::Occasion &occasion, QDate from) const;

signals:
    void changed();
    void failed(const db::Error &error);

private:
    void read();

    app::Desk &m_desk;
    Content m_content;
    bool m_loaded = false;
    int m_question = 0;
};

} // namespace ui
