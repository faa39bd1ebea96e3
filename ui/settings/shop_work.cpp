#include "ui/settings/shop_work.h"

namespace ui {

ShopWork::ShopWork(Doer &doer, QObject *parent)
    : QObject(parent), m_doer(doer), m_loader(doer.desk(), [this](const app::ShopReading &reading) {
          m_reading = reading;
          m_loaded = true;
          emit changed();
      })
{
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings || changes.greetings; });
    connect(&m_loader, &LoaderBase::failed, &m_doer, &Doer::showError);
    m_loader.ask(app::asking(&app::loadShop));
}

void ShopWork::write(const app::ChangeSettings &change, const QString &told)
{
    m_doer.run(this, change,
               {.told = [told](const app::Nothing &) { return told; },
                .failed = [this](const db::Error &) { emit changed(); }}); // what is shown was not kept
}

} // namespace ui
