#include "ui/customers/customer_side.h"

#include "app/desk/desk.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_list_pane.h"
#include "ui/customers/group_card.h"
#include "ui/customers/profile_loader.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"

using namespace Qt::StringLiterals;

namespace ui {

CustomerSide::CustomerSide(app::Desk &desk, CustomerListPane &list)
    : m_list(list), m_profile(new ProfilePanel(desk.clock())),
      m_reader(new ProfileLoader(desk, *m_profile, this)), m_group(new GroupCard(*list.selectionBar()))
{
    addWidget(m_profile);
    addWidget(m_group);
    connect(&list, &CustomerListPane::chosen, m_reader, &ProfileLoader::want);
    connect(list.selectionBar(), &SelectionBar::changed, this, &CustomerSide::present);
    connect(m_reader, &ProfileLoader::failed, this, &CustomerSide::failed);
    connect(m_profile, &ProfilePanel::leaveAsked, this, &CustomerSide::leaveAsked);
    connect(m_group, &GroupCard::leaveAsked, this, &CustomerSide::leaveAsked);
}

void CustomerSide::setEditor(CustomerEditor *editor)
{
    m_editor = editor;
    addWidget(editor);
    connect(editor, &CustomerEditor::opened, this, &CustomerSide::present);
    connect(editor, &CustomerEditor::closed, this, &CustomerSide::present);
}

bool CustomerSide::isEditing() const
{
    return m_editor && m_editor->isOpen();
}

bool CustomerSide::isSaving() const
{
    return m_editor && m_editor->isSaving();
}

db::CustomerId CustomerSide::chosen() const
{
    return m_reader->wanted();
}

void CustomerSide::readAgain()
{
    m_reader->readAgain();
}

void CustomerSide::takeFocus()
{
    if (currentWidget() == m_profile)
        m_profile->takeFocus();
    else
        currentWidget()->setFocus(Qt::TabFocusReason); // the ring says where
}

QVariantMap CustomerSide::place() const
{
    QVariantMap place{{u"customer"_s, QVariant::fromValue(chosen())}, {u"tab"_s, m_profile->tab()}};
    if (isEditing()) {
        place.insert(u"edited"_s, QVariant::fromValue(m_editor->edited()));
        place.insert(u"typed"_s, QVariant::fromValue(m_editor->unsaved()));
    }
    return place;
}

void CustomerSide::restorePlace(const QVariantMap &place)
{
    m_profile->openAt(place.value(u"tab"_s).toInt());
    if (m_editor && place.contains(u"edited"_s))
        m_editor->start(place.value(u"edited"_s).value<db::CustomerId>(), {},
                        place.value(u"typed"_s).value<std::optional<app::CustomerDraft>>());
}

void CustomerSide::present()
{
    setCurrentWidget(isEditing()                        ? static_cast<QWidget *>(m_editor)
                     : m_list.selectionBar()->isGroup() ? static_cast<QWidget *>(m_group)
                                                        : m_profile);
}

} // namespace ui
