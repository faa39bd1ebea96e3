#pragma once

#include "db/core/id.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// The ways between pages. Whoever wants to show something of another page asks here; the wiring of that
/// page listens, brings it to the front and shows it. So no page knows another.
class Navigator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    /// Show this customer's profile.
    void customerAsked(db::CustomerId id);
    /// Start a new customer, with this much of the name typed.
    void newCustomerAsked(const QString &name);
    /// List exactly these customers; `title` says who they are ("Bought on 12/11/2026").
    void customersAsked(const QString &title, const QList<db::CustomerId> &ids);
    /// Write these customers to a file, in this order; nothing: everybody.
    void exportAsked(const std::optional<std::vector<db::CustomerId>> &only);
    /// Show these customers side by side, to be merged into one.
    void mergeAsked(const QList<db::CustomerId> &ids);
    /// Record what this customer asks about their personal data.
    void dataRequestAsked(db::CustomerId id, const QString &name);
    /// Erase this customer for good, once that is confirmed.
    void erasureAsked(db::CustomerId id);
    /// Write everything about this customer to a file.
    void personExportAsked(db::CustomerId id);
    /// Done: the customer is erased for good, from every copy within reach.
    void erased(db::CustomerId id);
    /// Done: everything about the customer is in a file.
    void personExported(db::CustomerId id);
    /// Show this template in the editor.
    void templateAsked(db::TemplateId id);
    /// Show this day in the calendar of greetings.
    void dayAsked(QDate day);
    /// Ask about what was missed, with these messages chosen, over the page in front.
    void missedAsked(const QList<db::MessageId> &ids);
    /// Show what was done, with the way back to the page in front.
    void historyAsked();
    /// The same, with this step chosen.
    void stepAsked(db::JournalId id);
    /// Review those who may be the same person, of the customers of this import; `list` is its file.
    void duplicatesOfImportAsked(db::ImportBatchId batch, const QString &list);
    /// Show this section of the settings, by its object name.
    void settingAsked(const QString &section);
    /// Open the import page; an empty path asks for the file there.
    void importAsked(const QString &path);
};

} // namespace ui
