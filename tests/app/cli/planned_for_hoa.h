#pragma once

#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <QtGlobal>

/// A message of care for the first customer of a CliShop, planned for its day, with a template of its own.
struct PlannedForHoa
{
    PlannedForHoa(const QString &database, db::Channel channel, const QString &title, const QString &words)
    {
        const auto session = db::Session::open({database});
        if (!session)
            qFatal("%s", qUtf8Printable(session.error().detail));
        const db::Act now{1, QDate(2026, 11, 21)};
        db::Template draft;
        draft.title = title;
        draft.body = words;
        draft.audience = db::Audience::Existing;
        draft.purpose = db::Purpose::Care;
        draft.channel = channel;
        draft.language = QStringLiteral("vi");
        text = (*session)->templates().add(draft, now)->value;
        db::OutboxMessage planned;
        planned.customer = db::CustomerId{1};
        planned.purpose = db::Purpose::Care;
        planned.channel = channel;
        planned.templateId = text;
        planned.templateVersion = 1;
        planned.address = QStringLiteral("+84912345678");
        planned.dueOn = now.day;
        planned.dueAt = QTime(9, 0);
        planned.text = words;
        message = (*session)->outbox().add(planned, now)->value();
    }

    db::TemplateId text;
    db::MessageId message;
};
