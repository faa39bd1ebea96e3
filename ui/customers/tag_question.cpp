#include "ui/customers/tag_question.h"

#include "app/people/name_spelling.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/folded_completer.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// One in use to the letter, which an older edition may have stored less tidily; else a tidy one.
QString tagMeant(const QString &typed, const QStringList &known)
{
    return known.contains(typed) ? typed : app::cleanName(typed);
}

} // namespace

TagQuestion::TagQuestion(For purpose, int customers, const QStringList &known, QWidget *parent)
    : QDialog(parent), m_field(named(new QLineEdit, u"tagLineEdit"_s)),
      m_yes(makeButton(u"tagPushButton"_s, purpose == For::Adding ? tr("Add the tag") : tr("Remove the tag"),
                       ButtonKind::Primary))
{
    setObjectName(u"tagDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(purpose == For::Adding ? tr("Tag %Ln customers", "a verb", customers)
                                          : tr("Remove a tag from %Ln customers", nullptr, customers));
    auto *completer = new FoldedCompleter(m_field);
    completer->setWords(known);
    m_field->setAccessibleName(tr("Tag"));
    m_field->setPlaceholderText(purpose == For::Adding ? tr("A tag, old or new") : tr("Which tag"));
    auto *list = named(new QListWidget, u"tagListWidget"_s);
    list->addItems(known);
    list->setAccessibleName(tr("Tags in use"));
    list->setVisible(!known.isEmpty());
    QPushButton *no = makeButton(u"tagCancelPushButton"_s, tr("Cancel"));
    const int margin = grid::large();
    setLayout(columnOf(grid::medium(),
                       {m_field, {list, 1}, rowOf(grid::small(), {BoxItem::rest(), no, m_yes})},
                       {margin, margin, margin, margin}));
    setMinimumWidth(grid::px(340));
    m_yes->setEnabled(false);
    m_yes->setAutoDefault(true);
    connect(m_field, &QLineEdit::textChanged, this, [this, purpose, known](const QString &text) {
        const QString tag = tagMeant(text, known);
        m_yes->setEnabled(!tag.isEmpty() && (purpose == For::Adding || known.contains(tag)));
    });
    connect(list, &QListWidget::currentTextChanged, m_field, &QLineEdit::setText);
    connect(list, &QListWidget::itemActivated, m_yes, &QPushButton::click);
    connect(m_yes, &QPushButton::clicked, this, [this, known] {
        const QString tag = tagMeant(m_field->text(), known);
        accept();
        emit answered(tag);
    });
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    m_field->setFocus();
}

} // namespace ui
