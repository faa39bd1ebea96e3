#include "ui/settings/keys_dialog.h"

#include "ui/palette/sources.h"
#include "ui/shell/actions.h"
#include "ui/shell/page_id.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct KeysDialog
{
    Q_DECLARE_TR_FUNCTIONS(ui::KeysDialog)
};

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

/// -1: anywhere; else the page.
std::map<int, QList<const QAction *>> groupsOf(const Actions &all)
{
    std::map<int, QList<const QAction *>> groups;
    for (const QAction *action : all.all()) {
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
    return groups;
}

QWidget *makeKeyList(const Actions &all)
{
    auto *list = new QWidget;
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(0, 0, grid::medium(), 0);
    rows->setVerticalSpacing(grid::small());
    rows->setColumnStretch(0, 1);
    int row = 0;
    for (const auto &[page, actions] : groupsOf(all)) {
        auto *head = makeLabel(TextStyle::Section, u"keysGroupLabel"_s);
        head->setText(page < 0 ? KeysDialog::tr("Anywhere") : titleOf(static_cast<PageId>(page)));
        head->setContentsMargins(0, row == 0 ? 0 : grid::medium(), 0, 0);
        rows->addWidget(head, row++, 0, 1, 2);
        for (const QAction *action : actions) {
            auto *what = makeWrappedLabel(TextStyle::Body, u"keyWhatLabel"_s);
            what->setText(action->text().remove(u'&'));
            rows->addWidget(what, row, 0);
            auto *keys = rowOf(grid::tight(), {BoxItem::rest()});
            for (const QKeySequence &shortcut : action->shortcuts())
                keys->addWidget(new KeyCap(shortcut.toString(QKeySequence::NativeText)));
            rows->addLayout(keys, row++, 1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    rows->setRowStretch(row, 1);
    return list;
}

} // namespace

void showKeys(const Actions &actions, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"keysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(KeysDialog::tr("Keyboard shortcuts"));
    auto *scroll = new PlainScrollArea(u"keysScrollArea"_s, makeKeyList(actions));
    scroll->setFocusPolicy(Qt::StrongFocus); // there is nothing inside that takes the keyboard
    scroll->setAccessibleName(dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setIcon({}); // buttons of the desk have words
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->setLayout(columnOf(grid::medium(), {{scroll, 1}, buttons},
                               {grid::pageMargin(), grid::large(), grid::large(), grid::large()}));
    dialog->resize(grid::px(460), grid::px(560));
    close->setFocus();
    dialog->open();
}

} // namespace ui
