package org.sharedoutcomes.sandbox.ao;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import net.java.ao.Accessor;
import net.java.ao.Entity;
import net.java.ao.Mutator;
import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Default;
import net.java.ao.schema.Ignore;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Entities to try things with. */
public final class Examples {
  private Examples() {}

  public enum Colour {
    RED,
    GREEN
  }

  @Indexes(
      @Index(
          name = "both",
          methodNames = {"getName", "getNum"}))
  public interface Item extends Entity {
    String getName();

    void setName(String name);

    @Indexed
    int getNum();

    void setNum(int num);

    long getBig();

    void setBig(long big);

    double getRatio();

    void setRatio(double ratio);

    boolean isNice();

    void setNice(boolean nice);

    Date getMoment();

    void setMoment(Date moment);

    Colour getColour();

    void setColour(Colour colour);

    @StringLength(StringLength.UNLIMITED)
    String getText();

    void setText(String text);

    @Unique
    String getCode();

    void setCode(String code);

    @Ignore
    String getNothing();
  }

  public interface Strict extends Entity {
    @NotNull
    String getTitle();

    void setTitle(String title);

    @NotNull
    @Default("7")
    int getCount();

    void setCount(int count);

    @NotNull
    int getNeeded();

    void setNeeded(int needed);
  }

  public interface Kid extends Entity {
    Parent getParent();

    void setParent(Parent parent);

    String getName();

    void setName(String name);
  }

  public interface Parent extends Entity {
    String getName();

    void setName(String name);
  }

  @Preload("A")
  public interface Narrow extends Entity {
    String getA();

    void setA(String a);

    String getB();

    void setB(String b);
  }

  public interface Keyed extends RawEntity<String> {
    @NotNull
    @PrimaryKey("KEY1")
    String getKey();

    int getNum();

    void setNum(int num);
  }

  public interface Long1 extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    String getName();

    void setName(String name);
  }

  public interface Oddly extends Entity {
    @Accessor("MY_COL")
    String readIt();

    @Mutator("MY_COL")
    void writeIt(String it);

    int getX1Y2();

    void setX1Y2(int x);

    String getURLPath();

    void setURLPath(String path);

    Boolean isGood();

    void setGood(Boolean good);

    int getAbcID();

    void setAbcID(int id);

    int getWhen1();

    void setWhen1(int when);
  }

  /** Version one of a table whose later versions follow. */
  @Table("Thing")
  public interface ThingOne extends Entity {
    @NotNull
    String getGone();

    void setGone(String gone);

    @StringLength(255)
    String getName();

    void setName(String name);

    int getNum();

    void setNum(int num);
  }

  @Table("Thing")
  public interface ThingTwo extends Entity {
    @StringLength(450)
    String getName();

    void setName(String name);

    long getNum();

    void setNum(long num);

    @NotNull
    @Default("new")
    String getAdded();

    void setAdded(String added);

    @Indexed
    String getSought();

    void setSought(String sought);
  }

  @Table("Thing")
  public interface ThingWithNotNull extends Entity {
    @NotNull
    String getNeeded();

    void setNeeded(String needed);
  }

  @Table("Thing")
  public interface ThingWithUnique extends Entity {
    @Unique
    String getName();

    void setName(String name);
  }

  public interface FarTooLongANameForAnEntity extends Entity {}

  public interface LongColumn extends Entity {
    String getThisNameIsLongerThanThirtyCharacters();
  }

  public interface Reserved extends Entity {
    String getTimestamp();
  }

  public interface WithInstant extends Entity {
    Instant getMoment();
  }

  public interface WithDecimal extends Entity {
    BigDecimal getAmount();
  }

  public interface WithSqlDate extends Entity {
    java.sql.Date getDay1();
  }

  public interface TooLongText extends Entity {
    @StringLength(451)
    String getName();
  }

  public interface DefaultOnUnlimited extends Entity {
    @Default("x")
    @StringLength(StringLength.UNLIMITED)
    String getName();
  }

  public interface DefaultOnEnum extends Entity {
    @Default("RED")
    Colour getColour();
  }

  @Table("lowerCase")
  public interface Renamed extends Entity {}
}
