#include "ui/customers/customer_keys.h"

#include "ui/customers/consent_work.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customer_work.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_copy.h"
#include "ui/customers/group_work.h"
#include "ui/customers/profile_panel.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QShortcut>

namespace ui {

CustomerKeys::CustomerKeys(CustomersPage &page, CustomerWork &work, GroupWork &group)
    : QObject(&page), m_page(page), m_work(work)
{
    const auto key = [&work](QWidget *within, const QKeySequence &keys, const QString &what, auto run) {
        connect(addKey(within, keys, what), &QShortcut::activated, &work, run);
    };
    // Letters typed in the list go to the search, so there only keys that no name begins with.
    for (QWidget *within : std::initializer_list<QWidget *>{page.table(), page.profile(), page.search()}) {
        key(within, Qt::Key_F2, tr("Edit the customer"), &CustomerWork::edit);
        key(within, Qt::CTRL | Qt::Key_L, tr("Log a contact"), &CustomerWork::log);
        connect(addKey(within, Qt::Key_F9, tr("No more messages to the customer")), &QShortcut::activated,
                work.consents(), &ConsentWork::optOutChosen);
    }
    for (QWidget *within : std::initializer_list<QWidget *>{page.table(), page.profile()})
        key(within, Qt::Key_Delete, tr("Delete the customer"), &CustomerWork::remove);
    for (QWidget *within : std::initializer_list<QWidget *>{page.table(), page.search()})
        connect(addKey(within, QKeySequence::Save, tr("Save the customer")), &QShortcut::activated,
                work.editor(), &CustomerEditor::save);
    const auto groupKey = [&page, &group](const QKeyCombination &keys, const QString &what, const auto &run) {
        connect(addKey(page.table(), keys, what), &QShortcut::activated, &group, run);
    };
    groupKey(kTagKey, tr("Add a tag"), [&group] { group.askForTag(TagQuestion::For::Adding); });
    groupKey(kUntagKey, tr("Remove a tag"), [&group] { group.askForTag(TagQuestion::For::Removing); });
    groupKey(kProvinceKey, tr("Choose the province"), [&group] { group.askForProvince(); });
    groupKey(kMessageKey, tr("Copy a message"), [&group] { group.copy()->askForTemplate(); });
    page.search()->installEventFilter(this);
    key(page.profile(), Qt::Key_E, tr("Edit the customer"), &CustomerWork::edit);
    key(page.profile(), Qt::Key_L, tr("Log a contact"), &CustomerWork::log);
}

bool CustomerKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_page.search() || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    SearchField *search = m_page.search();
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
        search->searchNow();
        m_page.openChosen();
        return true;
    }
    // Behind what was typed there is nothing that Delete could take away but the one who was found.
    if (press->matches(QKeySequence::Delete) && !search->text().isEmpty() && !search->hasSelectedText() &&
        search->cursorPosition() == search->text().size()) {
        search->searchNow();
        if (!m_page.list()->loader().isOvertaken()) // else who was found is still to come
            m_work.remove();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
