#include "ui/customers/duplicate_loader.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

DuplicateLoader::DuplicateLoader(app::Desk &desk, QObject *parent) : QObject(parent), m_loader(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &DuplicateLoader::ask);
}

void DuplicateLoader::look(const db::Customer &typed, const db::Customer &stored)
{
    m_typed = typed;
    m_stored = stored;
    m_pause.start();
}

void DuplicateLoader::stop()
{
    m_loader.cancel();
    m_pause.stop();
}

void DuplicateLoader::ask()
{
    const bool sameName = m_stored.id && m_typed.sortKey == m_stored.sortKey;
    m_loader.ask(app::asking(&app::duplicatesOf, m_typed),
                 [this, sameName](QList<app::PossibleDuplicate> told) {
                     if (sameName) // a namesake is no news of a known customer
                         told.removeIf([](const app::PossibleDuplicate &one) {
                             return one.because == app::PossibleDuplicate::Because::Name;
                         });
                     if (told == m_found)
                         return;
                     m_found = told;
                     emit changed();
                 });
}

} // namespace ui
