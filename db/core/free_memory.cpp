#include "db/core/free_memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace db {

void releaseFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void keepLargeBlocksApart()
{
#ifdef __GLIBC__
    // Of itself the limit grows with each block that is freed, up to 32 MB.
    constexpr int kLarge = 128 << 10;
    mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

} // namespace db
