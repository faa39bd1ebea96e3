#include "ui/messages/customer_chooser.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/widgets/boxes.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMostOffered = 8;
}

CustomerChooser::CustomerChooser(app::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_listing(desk, [this](const app::CustomerListing &listing) { offer(listing); }),
      m_field(named(new SearchField, u"previewCustomerLineEdit"_s)), m_completer(new QCompleter(this)),
      m_found(new QStandardItemModel(this))
{
    setLayout(columnOf(0, {m_field}));
    m_field->setPlaceholderText(tr("Preview as another customer"));
    m_field->setAccessibleName(tr("Preview as another customer"));
    setFocusProxy(m_field);
    m_completer->setModel(m_found);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    connect(m_field, &SearchField::searchChanged, this, &CustomerChooser::look);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const db::CustomerId id{index.data(Qt::UserRole).toLongLong()};
                m_field->clear();
                if (id)
                    emit chosen(id);
            });
}

void CustomerChooser::look(const QString &typed)
{
    if (typed.isEmpty()) {
        m_listing.cancel();
        m_completer->popup()->hide();
        return;
    }
    app::ListQuery query;
    query.text = typed;
    m_listing.ask(app::findingCustomers(query, m_desk.clock()));
}

void CustomerChooser::offer(const app::CustomerListing &listing)
{
    m_found->clear();
    for (const app::CustomerLine &line : listing.lines) {
        if (db::audienceOf(line.row.stage) != m_audience || m_found->rowCount() == kMostOffered)
            continue;
        const QString phone = phoneText(line.row.phone);
        auto *item =
            new QStandardItem(phone.isEmpty() ? line.row.fullName : line.row.fullName + u" · "_s + phone);
        item->setData(line.row.id.value, Qt::UserRole);
        m_found->appendRow(item);
    }
    if (m_found->rowCount() == 0) {
        auto *none = new QStandardItem(
            tr("No one like that among: %1", "an audience").arg(MessageWords::people(m_audience)));
        none->setEnabled(false);
        m_found->appendRow(none);
    }
    m_completer->complete();
}

} // namespace ui
