#include "ui/settings/keys_dialog.h"

#include "ui/palette/command_source.h"
#include "ui/shell/actions.h"
#include "ui/shell/page_id.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/key_cap.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class KeyCap final : public QWidget
{
public:
    explicit KeyCap(const QString &keys) : m_keys(keys)
    {
        setFixedSize(keyCapSize(keys) + QSize(2, 2));
        setAccessibleName(keys);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintKeyCap(painter, width() - 1, height() / 2, m_keys, palette());
    }

private:
    QString m_keys;
};

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_scroll(new QScrollArea)
{
    setObjectName(u"keysDialog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::pageMargin(), grid::large(), grid::large(), grid::large());
    column->setSpacing(grid::medium());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // buttons of the desk have words
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    build();
    resize(grid::px(460), grid::px(560));
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

void KeysDialog::build()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_scroll->setAccessibleName(windowTitle());
    std::map<int, QList<const QAction *>> groups; // -1: anywhere; else the page
    for (const QAction *action : m_actions.all()) {
        if (action->shortcut().isEmpty())
            continue;
        const auto page = isOfOnePage(action) ? pageOf(idOf(action).section(u'.', 0, 0)) : std::nullopt;
        groups[page ? static_cast<int>(*page) : -1].append(action);
    }
    // The palette first, then the pages in their order, then the rest as they were made.
    const auto place = [](const QAction *action) {
        const QString id = idOf(action);
        const auto page = id.startsWith(u"page."_s) ? pageOf(id.section(u'.', 1)) : std::nullopt;
        return id == "palette.open"_L1 ? -1 : page ? static_cast<int>(*page) : kPageCount;
    };
    std::stable_sort(groups[-1].begin(), groups[-1].end(),
                     [place](const QAction *a, const QAction *b) { return place(a) < place(b); });
    auto *list = new QWidget;
    list->setAutoFillBackground(false);
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(0, 0, grid::medium(), 0);
    rows->setVerticalSpacing(grid::small());
    rows->setColumnStretch(0, 1);
    int row = 0;
    for (const auto &[page, actions] : groups) {
        auto *head = makeLabel(TextStyle::Section, u"keysGroupLabel"_s);
        head->setText(page < 0 ? tr("Anywhere") : titleOf(static_cast<PageId>(page)));
        head->setContentsMargins(0, row == 0 ? 0 : grid::medium(), 0, 0);
        rows->addWidget(head, row++, 0, 1, 2);
        for (const QAction *action : actions) {
            auto *what = makeLabel(TextStyle::Body, u"keyWhatLabel"_s);
            what->setText(plain(action->text()));
            what->setWordWrap(true);
            auto *keys = new KeyCap(action->shortcut().toString(QKeySequence::NativeText));
            rows->addWidget(what, row, 0);
            rows->addWidget(keys, row++, 1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    rows->setRowStretch(row, 1);
    m_scroll->setWidget(list); // the former one goes
}

void KeysDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QDialog::changeEvent(event);
}

} // namespace ui
