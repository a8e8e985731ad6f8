//! The nation's units and figures: from a folder, or made from a seed.
//!
//! The folder has `tree.csv` (`commune,district,province`, by number), `ratios.csv` (`part,whole`, items by
//! number) and `figures.i32`: item by item, month by month, commune by commune, 32 bits each, lowest byte first, the least
//! number where nothing is reported.

use base::{Cycle, ItemId, Period, UnitId};
use cube::{Cube, Hierarchy, Placed};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const PROVINCE_COUNT: u32 = 63;
const DISTRICT_COUNT: u32 = 705;
const COMMUNE_COUNT: u32 = 10_598;
const ITEM_COUNT: usize = 200;
const MONTH_COUNT: usize = 24;
const RATIO_COUNT: usize = 50;
const ABSENT: i32 = i32::MIN;

/// Units, figures, and which items are held against which.
pub struct Nation {
    pub order: Arc<Hierarchy>,
    pub cube: Cube,
    pub periods: Vec<Period>,
    pub ratios: Vec<(ItemId, ItemId)>,
}

/// The same as plain numbers.
struct Plain {
    // By commune: its district and province.
    communes: Vec<(u32, u32)>,
    ratios: Vec<(u32, u32)>,
    figures: Vec<i32>,
}

impl Nation {
    pub fn load() -> Nation {
        let plain = match std::env::var_os("HASILA_BENCH_DATA") {
            Some(folder) => Plain::read(Path::new(&folder)),
            None => Plain::made(748),
        };
        let order = Arc::new(plain.hierarchy());
        let first = Period::new(Cycle::Month, 2023, 1);
        let periods =
            std::iter::successors(first, |month| Some(month.next())).take(MONTH_COUNT).collect::<Vec<_>>();
        let mut cube = Cube::default();
        let start = std::time::Instant::now();
        for (month, period) in periods.iter().enumerate() {
            for commune in 0..COMMUNE_COUNT {
                let figures = plain.report(month, commune as usize);
                cube.post(&order, *period, commune_id(commune), &figures);
            }
        }
        eprintln!("posted in {:.2} s", start.elapsed().as_secs_f64());
        let ratios = plain.ratios.iter().map(|(part, whole)| (ItemId(*part), ItemId(*whole))).collect();
        Nation { order, cube, periods, ratios }
    }
}

/// Writes the made figures into a folder.
pub fn export(folder: &str) {
    let (folder, plain) = (Path::new(folder), Plain::made(748));
    let write =
        |name: &str, bytes: Vec<u8>| fs::write(folder.join(name), bytes).expect("the folder can be written");
    let communes = (0..)
        .zip(&plain.communes)
        .map(|(commune, (district, province)): (u32, _)| format!("{commune},{district},{province}\n"));
    write("tree.csv", format!("commune,district,province\n{}", communes.collect::<String>()).into_bytes());
    let ratios = plain.ratios.iter().map(|(part, whole)| format!("{part},{whole}\n")).collect::<String>();
    write("ratios.csv", format!("part,whole\n{ratios}").into_bytes());
    write("figures.i32", plain.figures.iter().flat_map(|figure| figure.to_le_bytes()).collect());
}

impl Plain {
    fn read(folder: &Path) -> Plain {
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("the folder has the file");
        let rows = |text: String| -> Vec<Vec<u32>> {
            let number = |cell: &str| cell.trim().parse().expect("cells are numbers");
            text.lines().skip(1).map(|line| line.split(',').map(number).collect()).collect()
        };
        let bytes = fs::read(folder.join("figures.i32")).expect("the folder has the file");
        let figure = |bytes: &[u8]| i32::from_le_bytes(bytes.try_into().expect("four bytes"));
        Plain {
            communes: rows(text("tree.csv")).iter().map(|row| (row[1], row[2])).collect(),
            ratios: rows(text("ratios.csv")).iter().map(|row| (row[0], row[1])).collect(),
            figures: bytes.chunks_exact(4).map(figure).collect(),
        }
    }

    /// Makes a tree with districts and communes of uneven size, and figures of which most are small and a few large.
    fn made(seed: u64) -> Plain {
        let mut dice = Dice(seed);
        let provinces = spread(PROVINCE_COUNT, DISTRICT_COUNT, &mut dice);
        let districts = spread(DISTRICT_COUNT, COMMUNE_COUNT, &mut dice);
        let communes =
            districts.into_iter().map(|district| (district, provinces[district as usize])).collect();
        let items = ITEM_COUNT as u64;
        let ratio = |dice: &mut Dice| {
            let part = dice.roll(items);
            (part as u32, ((part + 1 + dice.roll(items - 1)) % items) as u32)
        };
        let ratios = (0..RATIO_COUNT).map(|_| ratio(&mut dice)).collect();
        let count = ITEM_COUNT * MONTH_COUNT * COMMUNE_COUNT as usize;
        let figures = (0..count).map(|_| dice.figure()).collect();
        Plain { communes, ratios, figures }
    }

    fn hierarchy(&self) -> Hierarchy {
        let unit = |level: &str, id: u32, parent: Option<u32>| Placed {
            unit: UnitId(id),
            parent: parent.map(UnitId),
            code: format!("{id:05}"),
            level: level.to_owned(),
            kind: None,
            bloc: None,
        };
        let mut placed = vec![unit("country", 0, None)];
        placed.extend((0..PROVINCE_COUNT).map(|province| unit("province", 1 + province, Some(0))));
        let mut districts = self.communes.clone();
        districts.dedup();
        placed.extend(
            districts.iter().map(|(district, province)| {
                unit("district", 1 + PROVINCE_COUNT + district, Some(1 + province))
            }),
        );
        let communes = (0..).zip(&self.communes);
        placed.extend(communes.map(|(commune, (district, _))| {
            unit("commune", commune_id(commune).0, Some(1 + PROVINCE_COUNT + district))
        }));
        Hierarchy::new(placed)
    }

    fn report(&self, month: usize, commune: usize) -> Vec<(ItemId, Option<i64>)> {
        let figure = |item: usize| {
            let index = (item * MONTH_COUNT + month) * COMMUNE_COUNT as usize + commune;
            Some(self.figures[index]).filter(|figure| *figure != ABSENT)
        };
        let items = (0..ITEM_COUNT).filter_map(|item| Some((ItemId(item as u32), figure(item)?)));
        items.map(|(item, figure)| (item, Some(i64::from(figure)))).collect()
    }
}

fn commune_id(commune: u32) -> UnitId {
    UnitId(1 + PROVINCE_COUNT + DISTRICT_COUNT + commune)
}

/// Returns for each of `count` units the one above, in order, every one of the `above` at least once.
fn spread(above: u32, count: u32, dice: &mut Dice) -> Vec<u32> {
    let rest = (above..count).map(|_| dice.roll(u64::from(above)) as u32);
    let mut spread = (0..above).chain(rest).collect::<Vec<_>>();
    spread.sort_unstable();
    spread
}

/// Numbers that look random and are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % sides
    }

    fn figure(&mut self) -> i32 {
        if self.roll(10) >= 6 {
            return ABSENT;
        }
        let size = 1 << self.roll(12);
        self.roll(size) as i32
    }
}
