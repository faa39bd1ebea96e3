#pragma once

// Before id.h, which names ::qHash without including it.
#include <QHashFunctions>

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>
#include <QStringList>

namespace db {

/// A text for one audience, people or companies, one purpose, one channel and maybe one occasion. Text is
/// NFC; its language is described in app/messages/compiled_template.h.
struct Template
{
    TemplateId id;
    QString key; ///< of a shipped starter ("birthday.existing.zalo.vi"); empty for the shop's own
    QString title;
    Audience audience = Audience::Prospect;
    CustomerKind recipient = CustomerKind::Person; ///< never changes, as the audience
    Purpose purpose = Purpose::Care;
    Channel channel = Channel::Zalo;
    QString occasionKey; ///< may be empty: for no special day
    QString language;    ///< "vi" or "en"
    int version = 0;     ///< counts the changes; of a starter, the edition it came with
    QString subject;     ///< e-mail only
    QString body;
    bool archived = false;
    qint64 updatedAtMs = 0; ///< UTC epoch milliseconds
    QStringList pictures;   ///< names of those that can stand in its body; filled when read
    TemplateId copyOf;      ///< of one that is not stored yet: whose files it takes along; may be null

    friend bool operator==(const Template &, const Template &) = default;
};

/// One wording a template has had; never changed once written.
struct TemplateVersion
{
    int version = 0;
    QString subject;
    QString body;
    qint64 createdAtMs = 0; ///< UTC epoch milliseconds
};

} // namespace db
