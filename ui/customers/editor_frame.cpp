#include "ui/customers/editor_frame.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

KeyHintButton *keyButton(const QString &name, const QString &text, const QString &key)
{
    auto *button = named(new KeyHintButton, name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setKeyHint(key);
    return button;
}

} // namespace

EditorFrame::EditorFrame(QWidget *form, QWidget *parent)
    : QWidget(parent), m_title(makeWrappedLabel(TextStyle::Section, u"editorTitleLabel"_s)),
      m_area(new PlainScrollArea(u"editorScrollArea"_s, form)), m_banner(new EditorBanner)
{
    const QString saveKey = QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText);
    KeyHintButton *saveButton = keyButton(u"saveCustomerPushButton"_s, tr("Save"), saveKey);
    KeyHintButton *cancelButton = keyButton(u"cancelEditPushButton"_s, tr("Cancel"), u"Esc"_s);
    saveButton->setDefault(true);
    const int large = grid::large();
    const int medium = grid::medium();
    const int small = grid::small();
    setLayout(columnOf(
        0, {columnOf(small, {m_title}, {large, large, large, small}),
            {m_area, 1},
            columnOf(0, {m_banner}, {large, small, large, 0}),
            rowOf(small, {saveButton, cancelButton, BoxItem::rest()}, {large, medium, large, medium})}));
    connect(saveButton, &QPushButton::clicked, this, &EditorFrame::saveAsked);
    connect(cancelButton, &QPushButton::clicked, this, &EditorFrame::cancelAsked);
    addKeys();
}

void EditorFrame::addKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto ask) {
        connect(addKey(this, keys, what), &QShortcut::activated, this, ask);
    };
    key(QKeySequence::Save, tr("Save the customer"), &EditorFrame::saveAsked);
    key(Qt::CTRL | Qt::Key_Return, tr("Save the customer"), &EditorFrame::saveAsked);
    key(Qt::CTRL | Qt::Key_Enter, tr("Save the customer"), &EditorFrame::saveAsked);
    key(Qt::Key_Escape, tr("Close the editor without saving"), &EditorFrame::cancelAsked);
}

void EditorFrame::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EditorFrame::say(const QList<EditorBanner::Line> &lines)
{
    m_banner->say(lines);
}

void EditorFrame::scrollToTop()
{
    m_area->verticalScrollBar()->setValue(0);
}

void EditorFrame::scrollTo(QWidget *part)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // room for what is said
    m_area->ensureWidgetVisible(part, 0, grid::small());
}

} // namespace ui
