#include "ui/widgets/key_words.h"

#include <QShortcut>
#include <QWidget>

namespace ui {

namespace {
constexpr const char *kWhat = "mkKeyWords";
}

QShortcut *addKey(QWidget *home, const QKeySequence &keys, const QString &what)
{
    auto *shortcut = new QShortcut(keys, home, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    shortcut->setProperty(kWhat, what);
    return shortcut;
}

QString keyWords(const QShortcut &shortcut)
{
    return shortcut.property(kWhat).toString();
}

} // namespace ui
