#include "ui/settings/keys_dialog.h"

#include "ui/settings/key_list.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

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

QString titleOf(const KeyGroup &group)
{
    return group.page ? titleOf(*group.page) : KeysDialog::tr("Anywhere");
}

bool allMade(const PageStack &pages)
{
    for (int i = 0; i < kPageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        if (pages.has(page) && !pages.made(page))
            return false;
    }
    return true;
}

QWidget *makeKeyList(const QList<KeyGroup> &groups, bool whole)
{
    auto *list = new QWidget;
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(0, 0, grid::medium(), 0);
    rows->setVerticalSpacing(grid::small());
    rows->setColumnStretch(0, 1);
    int row = 0;
    for (const KeyGroup &group : groups) {
        auto *head = makeLabel(TextStyle::Section, u"keysGroupLabel"_s);
        head->setText(titleOf(group));
        head->setContentsMargins(0, row == 0 ? 0 : grid::medium(), 0, 0);
        rows->addWidget(head, row++, 0, 1, 2);
        for (const KeyRow &key : group.rows) {
            auto *what = makeWrappedLabel(TextStyle::Body, u"keyWhatLabel"_s);
            what->setText(key.what);
            rows->addWidget(what, row, 0);
            auto *keys = rowOf(grid::tight(), {BoxItem::rest()});
            for (const QKeySequence &one : key.keys)
                keys->addWidget(new KeyCap(one.toString(QKeySequence::NativeText)));
            rows->addLayout(keys, row++, 1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (!whole) {
        auto *note = makeWrappedLabel(TextStyle::Secondary, u"keysNoteLabel"_s);
        note->setText(KeysDialog::tr("The keys of the other pages appear here once you have opened them."));
        note->setContentsMargins(0, grid::medium(), 0, 0);
        rows->addWidget(note, row++, 0, 1, 2);
    }
    rows->setRowStretch(row, 1);
    return list;
}

} // namespace

void showKeys(const Actions &actions, const PageStack &pages, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"keysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(KeysDialog::tr("Keyboard shortcuts"));
    auto *scroll =
        new PlainScrollArea(u"keysScrollArea"_s, makeKeyList(keyGroups(actions, pages), allMade(pages)));
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
