#pragma once

#include <QIcon>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace ui {

/// One line of the command palette.
struct PaletteEntry
{
    QString id = {};       ///< stable, such as "page.today" or "customer.12": remembered when it was run
    QString title = {};    ///< ranked against what is typed
    QString second = {};   ///< quiet line: what kind of thing it is, and what tells it apart; searched too
    QString words = {};    ///< searched as the quiet line is, and not shown
    QIcon icon = {};       ///< unless there is a disc
    QString disc = {};     ///< initials
    bool prospect = false; ///< colour of the disc
    QString keys = {};     ///< its shortcut as written on a key, or empty
    int atLeast = 0;       ///< rank although the title may not hold what is typed (found by phone number)
    bool aside = false;    ///< of the language the shop does not write in, say: under all that fit as well
    bool yields = false;   ///< a text among commands and customers: under those that fit nearly as well
    bool last = false;     ///< always under all others, and not remembered
    bool checked = false;
    bool waits = false;  ///< only where nothing is found: not before the answer is there
    bool byHand = false; ///< done only when it was chosen: the first Enter goes to it, the second runs it
    std::function<void()> run = {};
};

/// One kind of thing the palette finds. What is at hand answers at once; what must be asked for is announced
/// by found().
class PaletteSource : public QObject
{
    Q_OBJECT
public:
    /// The palette opens. `recent`: ids of what was run lately, the last first.
    virtual void begin(const QStringList & /*recent*/) {}
    /// This is typed now (trimmed, as typed): ask for what is not at hand.
    virtual void look(const QString & /*text*/) {}
    /// What might suit this text, not ranked; for an empty text what is useful without a question.
    virtual QList<PaletteEntry> entries(const QString &text) const = 0;

signals:
    /// entries() has other answers than before.
    void found();
};

} // namespace ui
